package org.compagnon.people.roster;

import java.util.List;
import org.compagnon.files.Column;

/// The columns of the department's lists, under the headings departments give them.
///
/// The English name is the contract; others are added as they are met, and never change meaning.
public final class RosterColumns {

    public static final Column FAMILY_NAME = Column.named(
            "family_name", "nom", "nom de famille", "last name", "lastname", "surname", "nom usuel", "nom d'usage");
    public static final Column GIVEN_NAME =
            Column.named("given_name", "prénom", "prénoms", "prénom(s)", "first name", "firstname", "forename");
    public static final Column EMAIL = Column.named(
            "email",
            "e-mail",
            "mail",
            "courriel",
            "adresse électronique",
            "adresse mail",
            "adresse e-mail",
            "adresse courriel",
            "email address");
    public static final Column LATITUDE = Column.named("latitude", "lat");
    public static final Column LONGITUDE = Column.named("longitude", "lon", "lng", "long");
    public static final Column INTERESTS =
            Column.named("interests", "interest", "centres d'intérêt", "centre d'intérêt", "intérêts", "thèmes");

    public static final Column TUTOR = Column.named(
                    "id",
                    "identifiant",
                    "identifiant tuteur",
                    "id tuteur",
                    "tutor id",
                    "rpps",
                    "numéro",
                    "n°",
                    "matricule")
            .mandatory();
    public static final Column CAPACITY = Column.named(
                    "capacity",
                    "capacité",
                    "nombre de places",
                    "places",
                    "nb places",
                    "nombre d'internes",
                    "capacité d'accueil")
            .mandatory();
    public static final Column TRAINED =
            Column.named("trained", "formé", "formée", "formé(e)", "formation", "formation suivie", "training done");
    public static final Column PHASES =
            Column.named("phases", "phases acceptées", "accepted phases", "phase", "niveaux", "phases accepted");

    public static final Column TUTEE = Column.named(
                    "id",
                    "identifiant",
                    "identifiant interne",
                    "id interne",
                    "identifiant étudiant",
                    "tutee id",
                    "student id",
                    "numéro étudiant",
                    "n° étudiant",
                    "numéro",
                    "n°",
                    "matricule",
                    "eppn")
            .mandatory();
    public static final Column PHASE = Column.named("phase", "niveau", "année", "level", "year", "promotion");
    public static final Column PREFERENCES = Column.named(
            "preferences", "préférences", "préférence", "vœux", "voeux", "choix", "preference", "choices", "wishes");
    public static final Column EXCLUDED =
            Column.named("excluded", "exclus", "exclusions", "refus", "exclu", "tuteurs exclus", "declined");

    public static final Column OF_TUTOR = Column.named(
                    "tutor_id",
                    "tutor",
                    "tuteur",
                    "id tuteur",
                    "identifiant tuteur",
                    "identifiant du tuteur",
                    "tuteur id",
                    "mentor",
                    "mentor id")
            .mandatory();
    public static final Column OF_TUTEE = Column.named(
                    "tutee_id",
                    "tutee",
                    "interne",
                    "id interne",
                    "identifiant interne",
                    "identifiant de l'interne",
                    "tutoré",
                    "id tutoré",
                    "identifiant tutoré",
                    "étudiant",
                    "id étudiant",
                    "mentee",
                    "mentee id",
                    "student id")
            .mandatory();
    public static final Column REASON = Column.named("reason", "motif", "raison", "nature");

    public static final Column TUTEE_ID = Column.named(
            "tutee_id",
            "tutee",
            "interne",
            "id interne",
            "identifiant interne",
            "identifiant de l'interne",
            "id tutoré",
            "identifiant tutoré",
            "numéro étudiant",
            "n° étudiant",
            "student id",
            "étudiant",
            "id",
            "identifiant");
    public static final Column TUTEE_EMAIL = Column.named(
            "tutee_email",
            "courriel interne",
            "courriel de l'interne",
            "mail interne",
            "e-mail interne",
            "courriel tutoré",
            "courriel étudiant",
            "student email",
            "email",
            "courriel",
            "mail");
    public static final Column SUPERVISOR_ID = Column.named(
            "supervisor_id",
            "id maître de stage",
            "identifiant maître de stage",
            "identifiant du maître de stage",
            "id msu",
            "identifiant encadrant",
            "id responsable",
            "identifiant responsable",
            "rpps");
    public static final Column SUPERVISOR_EMAIL = Column.named(
            "supervisor_email",
            "courriel maître de stage",
            "courriel du maître de stage",
            "mail maître de stage",
            "courriel msu",
            "courriel encadrant",
            "mail encadrant",
            "courriel responsable",
            "supervisor mail");
    public static final Column SUPERVISOR_NAME = Column.named(
            "supervisor_name",
            "supervisor",
            "maître de stage",
            "nom du maître de stage",
            "msu",
            "encadrant",
            "responsable",
            "responsable de stage",
            "superviseur",
            "nom encadrant");
    public static final Column SITE = Column.named(
            "site",
            "lieu",
            "lieu de stage",
            "terrain",
            "terrain de stage",
            "établissement",
            "service",
            "hôpital",
            "cabinet",
            "place");
    public static final Column HALF_YEAR = Column.named("half_year", "semestre", "half-year", "semester", "période");
    public static final Column FROM =
            Column.named("from", "début", "date de début", "du", "start", "start date", "depuis");
    public static final Column UNTIL =
            Column.named("until", "fin", "date de fin", "au", "end", "end date", "jusqu'au", "to");

    public static final List<Column> OF_TUTORS =
            List.of(TUTOR, FAMILY_NAME, GIVEN_NAME, EMAIL, CAPACITY, LATITUDE, LONGITUDE, INTERESTS, TRAINED, PHASES);
    public static final List<Column> OF_TUTEES = List.of(
            TUTEE, FAMILY_NAME, GIVEN_NAME, EMAIL, PHASE, LATITUDE, LONGITUDE, INTERESTS, PREFERENCES, EXCLUDED);
    public static final List<Column> OF_CONFLICTS = List.of(OF_TUTOR, OF_TUTEE, REASON);
    /// What an assignment writes beside the two ids is known, and left aside when its file is read back.
    public static final List<Column> OF_PAIRS = List.of(
            OF_TUTOR,
            OF_TUTEE,
            Column.named("cost"),
            Column.named("preference"),
            Column.named("distance_km"),
            Column.named("unshared_interests"),
            Column.named("continuity"));
    public static final List<Column> OF_PLACEMENTS = List.of(
            TUTEE_ID, TUTEE_EMAIL, SUPERVISOR_ID, SUPERVISOR_EMAIL, SUPERVISOR_NAME, SITE, HALF_YEAR, FROM, UNTIL);

    private RosterColumns() {}
}
