package org.compagnon.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.compagnon.accounts.AccountId;
import org.compagnon.accounts.Accounts;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.Grant;
import org.compagnon.accounts.Organisations;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.Words;
import org.springframework.stereotype.Component;

/// Tells the story of the department, from its people to this week.
@InDemo
@Component
class Department {

    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final int COHORT = 120;
    private static final int TUTORS = 80;
    private static final long SEED = 2025;

    private final StoryClock clock;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Cast cast;
    private final Years years;
    private final PublishedStudy publishedStudy;
    private final Evaluation evaluation;

    Department(
            StoryClock clock,
            Organisations organisations,
            Accounts accounts,
            Cast cast,
            Years years,
            PublishedStudy publishedStudy,
            Evaluation evaluation) {
        this.clock = clock;
        this.organisations = organisations;
        this.accounts = accounts;
        this.cast = cast;
        this.years = years;
        this.publishedStudy = publishedStudy;
        this.evaluation = evaluation;
    }

    /// @return the account of each persona
    Map<Persona, AccountId> tell(OrganisationId id) {
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        var thisYear = SchoolYear.underWay(today);
        var lastYear = thisYear.minusYears(1);
        var starring = Starring.in(Invention.of(2 * COHORT, TUTORS, SEED));
        var personas = new HashMap<Persona, AccountId>();
        clock.at(noon(lastYear.first().minusMonths(3)), () -> personas.putAll(found(id)));
        var company = cast.assemble(id, starring);
        var setting = new Years.Setting(
                id,
                Objects.requireNonNull(personas.get(Persona.MAUD)),
                company,
                starring.invention().tutors(),
                new SplittableRandom(SEED));
        var older = starring.invention().tutees().subList(0, COHORT);
        var younger = starring.invention().tutees().subList(COHORT, 2 * COHORT);
        years.finished(setting, lastYear, older);
        var edition = years.underWay(setting, thisYear, younger, today);
        years.betweenPeers(setting, thisYear, older.getFirst(), younger.subList(2, 4));
        company.personas().forEach((persona, person) -> personas.put(persona, cast.accountOf(person)));
        var researcher = researcher(id, Objects.requireNonNull(personas.get(Persona.ODILE)));
        publishedStudy.tell(
                researcher,
                lastYear,
                cast.accountsOf(
                        older.stream().map(row -> company.tutee(row.id())).toList()),
                cast.accountsOf(setting.tutors().stream()
                        .map(row -> company.tutor(row.id()))
                        .toList()),
                today);
        evaluation.underWay(researcher, edition, Set.copyOf(personas.values()), today);
        return personas;
    }

    private Map<Persona, AccountId> found(OrganisationId id) {
        organisations.found(id, Words.in(Words.FRENCH).of("demo.department"), ZONE, Words.FRENCH);
        return Map.of(
                Persona.MAUD, staff(id, Persona.MAUD),
                Persona.ODILE, staff(id, Persona.ODILE),
                Persona.SOLENE, staff(id, Persona.SOLENE));
    }

    private AccountId staff(OrganisationId id, Persona persona) {
        var account = accounts.of(id, persona.email(), persona.name());
        accounts.grant(id, account, new Grant(persona.role(), null));
        return account;
    }

    private static CurrentUser researcher(OrganisationId id, AccountId account) {
        return new CurrentUser(
                account,
                id,
                Words.in(Words.FRENCH).of("demo.department"),
                ZONE,
                Persona.ODILE.name(),
                Persona.ODILE.email(),
                Words.FRENCH,
                Persona.ODILE.role(),
                Set.of(new Grant(Persona.ODILE.role(), null)));
    }

    static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
    }

    static Instant evening(LocalDate day) {
        return day.atTime(20, 0).atZone(ZONE).toInstant();
    }
}
