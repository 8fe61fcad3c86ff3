package org.compagnon.programmes.definition;

import java.util.List;
import org.compagnon.files.yaml.Text;

/// The code of conduct that each participant accepts once per version.
public record Charter(int version, Text preamble, List<Article> articles) {

    public Charter {
        articles = List.copyOf(articles);
    }

    /// One commitment, of one side or of both.
    public record Article(Concerns concerns, Text title, Text text) {}

    /// Whom an article binds.
    public enum Concerns implements Worded {
        TUTOR,
        TUTEE,
        BOTH;

        public boolean includes(Side side) {
            return this == BOTH || name().equals(side.name());
        }
    }

    /// What one side accepts.
    public List<Article> articlesFor(Side side) {
        return articles.stream()
                .filter(article -> article.concerns().includes(side))
                .toList();
    }
}
