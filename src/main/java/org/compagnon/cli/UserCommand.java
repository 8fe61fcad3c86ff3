package org.compagnon.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.compagnon.Compagnon;
import org.compagnon.accounts.KeyHolder;
import org.compagnon.accounts.KeyHolder.LetIn;
import org.compagnon.shared.RuleBroken;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `compagnon user`: the first administrator, and the way back in for whoever is locked out. Opens the database but no
/// pages; with the embedded database, the application must not be running on the same folder.
@Command(
        name = "user",
        resourceBundle = "messages.cli",
        mixinStandardHelpOptions = true,
        subcommands = {UserCommand.AddAdministrator.class, UserCommand.Reset.class})
final class UserCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return Commands.REFUSED;
    }

    @Command(name = "add-admin", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
    static final class AddAdministrator implements Callable<Integer> {

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Option(names = "--email", required = true, paramLabel = "E")
        String email = "";

        @Option(names = "--name", required = true, paramLabel = "N")
        String name = "";

        @Option(names = "--organisation", required = true, paramLabel = "O")
        String organisation = "";

        @Option(names = "--password-from-stdin")
        boolean passwordFromStdin;

        @Override
        public Integer call() throws IOException {
            var password = passwordFromStdin ? firstLine() : null;
            inTheHouse(keys -> tell(
                    keys.addAdministrator(
                            email,
                            name,
                            organisation,
                            password,
                            Commands.words().language()),
                    spec.commandLine()));
            return Commands.DONE;
        }

        private static String firstLine() throws IOException {
            var line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            if (line == null) throw new RuleBroken("cli.user.no-password-given");
            return line;
        }
    }

    @Command(name = "reset", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
    static final class Reset implements Callable<Integer> {

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Option(names = "--email", required = true, paramLabel = "E")
        String email = "";

        @Override
        public Integer call() {
            inTheHouse(keys ->
                    keys.reset(email, Commands.words().language()).forEach(letIn -> tell(letIn, spec.commandLine())));
            return Commands.DONE;
        }
    }

    /// The link alone goes to standard output, for a script to pass on.
    private static void tell(LetIn letIn, CommandLine terminal) {
        var words = Commands.words();
        terminal.getErr().println(words.of("cli.user.let-in", letIn.email(), letIn.organisation()));
        if (letIn.link() == null) return;
        terminal.getErr().println(words.of("cli.user.link"));
        terminal.getOut().println(letIn.link());
    }

    private static void inTheHouse(Consumer<KeyHolder> work) {
        try (var context = open()) {
            work.accept(context.getBean(KeyHolder.class));
        }
    }

    private static ConfigurableApplicationContext open() {
        try {
            return new SpringApplicationBuilder(Compagnon.class)
                    .web(WebApplicationType.NONE)
                    .lazyInitialization(true)
                    .run();
        } catch (RuntimeException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause())
                if (cause instanceof RuleBroken rule) throw rule;
            throw failure;
        }
    }
}
