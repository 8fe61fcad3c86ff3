package org.compagnon.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.compagnon.analysis.reports.Report;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.RuleBroken;
import org.compagnon.shared.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The program `compagnon`: what it is asked, in which language it answers, with which exit status it ends.
@Command(
        name = "compagnon",
        resourceBundle = "messages.cli",
        mixinStandardHelpOptions = true,
        version = Report.SOFTWARE,
        subcommands = {
            ServeCommand.class,
            MatchCommand.class,
            AnalyseCommand.class,
            CheckTablesCommand.class,
            SimulateCommand.class,
            UserCommand.class,
            RehearseCommand.class
        })
public final class Commands implements Callable<Integer> {

    /// Done.
    static final int DONE = 0;

    /// Done, but the answer is "no".
    static final int NO = 1;

    /// The input or the call is wrong; nothing was written.
    static final int REFUSED = 2;

    /// A fault of the program or of the machine: never to be taken for an answer.
    static final int FAILED = 70;

    private static final Set<String> LANGUAGE = Set.of("--lang", "--language");

    /// Read before anything is said, by [#asked]; stated here so that every command knows it.
    @Option(
            names = {"--lang", "--language"},
            paramLabel = "fr|en",
            scope = ScopeType.INHERIT)
    String language = "";

    static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /// Without a sub-command, says which there are.
    @Override
    public Integer call() {
        CommandLine.usage(this, System.err);
        return REFUSED;
    }

    /// Runs the command and answers with its exit status.
    public static int run(String... arguments) {
        Locale.setDefault(asked(arguments).orElseGet(Commands::language));
        var errors = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return new CommandLine(new Commands())
                .setErr(errors)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((failure, command, parsed) -> refused(failure, errors))
                .execute(arguments);
    }

    private static int refused(Exception failure, PrintWriter errors) throws Exception {
        var words = words();
        switch (failure) {
            case InputRefused input -> input.problems().forEach(problem -> errors.println(problem.in(words)));
            case RuleBroken rule -> errors.println(rule.in(words));
            default -> throw failure;
        }
        return REFUSED;
    }

    /// The words of a person at a terminal.
    static Words words() {
        return Words.in(Words.nearest(Locale.getDefault()));
    }

    private static Optional<Locale> asked(String... arguments) {
        for (var at = 0; at < arguments.length; at++) {
            var next = at + 1 < arguments.length ? arguments[at + 1] : "";
            if (LANGUAGE.contains(arguments[at])) return Optional.of(Words.nearest(Locale.of(next)));
            var equals = arguments[at].indexOf('=');
            if (equals > 0 && LANGUAGE.contains(arguments[at].substring(0, equals)))
                return Optional.of(Words.nearest(Locale.of(arguments[at].substring(equals + 1))));
        }
        return Optional.empty();
    }

    /// As the terminal is set: French where it is French, English anywhere else.
    private static Locale language() {
        var set = Optional.ofNullable(System.getenv("LC_ALL"))
                .filter(value -> !value.isBlank())
                .or(() -> Optional.ofNullable(System.getenv("LC_MESSAGES")).filter(value -> !value.isBlank()))
                .or(() -> Optional.ofNullable(System.getenv("LANG")))
                .orElse("");
        return set.startsWith("fr") ? Words.FRENCH : Words.ENGLISH;
    }
}
