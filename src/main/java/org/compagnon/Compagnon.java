package org.compagnon;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.modulith.Modulithic;

/// Compagnon runs tutoring and mentoring programmes in medical education, and evaluates them as a study.
///
/// The program begins in `org.compagnon.cli.Commands`: rooms know the house, never the other way round.
@Modulithic(
        systemName = "Compagnon",
        sharedModules = {"shared", "database", "pages"})
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Compagnon {}
