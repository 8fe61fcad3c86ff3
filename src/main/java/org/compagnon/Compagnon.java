package org.compagnon;

import org.compagnon.cli.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.modulith.Modulithic;

/// Compagnon runs tutoring and mentoring programmes in medical education, and evaluates them as a study.
@Modulithic(
        systemName = "Compagnon",
        sharedModules = {"shared", "database", "pages"})
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Compagnon {

    static void main(String[] arguments) {
        System.exit(Commands.run(arguments));
    }
}
