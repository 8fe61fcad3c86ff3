package org.compagnon.analysis.published;

import static org.compagnon.analysis.published.Refereed.findsOnly;
import static org.compagnon.analysis.published.Refereed.isSilentAbout;

import org.junit.jupiter.api.Test;

/// What a referee objects to in a test: its statistic, degrees of freedom and p.
class RefereedStatisticTest {

    private static final String TWO_BY_TWO = """
            item,kind,group,option,count,base,test,statistic,df,p
            Q,single,North,yes,30,40,%s
            Q,single,North,no,10,40,%1$s
            Q,single,South,yes,20,40,%1$s
            Q,single,South,no,20,40,%1$s
            """;

    /// In R: `chisq.test(matrix(c(30, 20, 10, 20), 2), correct = FALSE)` gives 5.3333, p 0.02092;
    /// with `correct = TRUE` 4.32, p 0.03767; `fisher.test` p 0.03680.
    @Test
    void of_counts_is_reckoned_again() {
        isSilentAbout(TWO_BY_TWO.formatted("chi2,5.33,1,0.021"));
        isSilentAbout(TWO_BY_TWO.formatted("chi2,4.32,1,0.038"));
        isSilentAbout(TWO_BY_TWO.formatted("fisher,,,0.037"));
        isSilentAbout(TWO_BY_TWO.formatted(",,,<0.05"));
        findsOnly(
                TWO_BY_TWO.formatted("chi2,6.33,1,0.012"),
                "IMPOSSIBLE Q: The statistic is printed as 6.33, but the counts give: Pearson’s chi-square 5.333; chi-square with Yates’ correction 4.320.");
        findsOnly(
                TWO_BY_TWO.formatted(",,,0.30"),
                "SUSPICIOUS Q: p is printed as 0.30, but the counts give: Pearson’s chi-square 0.0209; chi-square with Yates’ correction 0.0377; Fisher’s exact test 0.0368.");
    }

    @Test
    void has_the_degrees_of_freedom_of_its_table() {
        findsOnly(
                TWO_BY_TWO.formatted("chi2,5.33,3,0.149"),
                "SUSPICIOUS Q: 3 degrees of freedom are printed, but 2 groups with 2 answers that occur have 1.");
    }

    /// In R: `2 * pt(2.20, 28, lower.tail = FALSE)` is 0.03622; `pf(4.2, 2, 57, lower.tail = FALSE)` 0.01990;
    /// `2 * pnorm(1.96, lower.tail = FALSE)` 0.04999.
    @Test
    void has_the_p_of_its_statistic() {
        isSilentAbout("item,test,statistic,df,df2,p\nQ,t,2.20,28,,0.036\n");
        isSilentAbout("item,test,statistic,df,df2,p\nQ,F,4.2,2,57,0.020\n");
        isSilentAbout("item,test,statistic,df,df2,p\nQ,z,1.96,,,0.05\n");
        findsOnly(
                "item,test,statistic,df,df2,p\nQ,t,2.20,28,,0.360\n",
                "IMPOSSIBLE Q: Student’s t = 2.20 gives p = 0.0362, not 0.360.");
        findsOnly(
                "item,test,statistic,df,df2,p\nQ,t,2.20,28,,0.018\n",
                "SUSPICIOUS Q: Student’s t = 2.20 gives p = 0.0362 on both sides; 0.018 is that of one side.");
    }
}
