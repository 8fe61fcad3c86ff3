package org.compagnon;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.compagnon.testing.Sources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The rules of the house: what a room may use, and one word for one room wherever it shows.
class RoomsTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.compagnon");

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private final List<String> rooms = Sources.foldersIn(Path.of("src/main/java/org/compagnon"));

    @Test
    void rooms_use_only_what_they_declare_and_form_no_cycle() {
        ApplicationModules.of(Compagnon.class).verify();
    }

    @Test
    void every_room_has_its_charter() {
        assertThat(rooms)
                .allSatisfy(room -> assertThat(Path.of("src/main/java/org/compagnon", room, "package-info.java"))
                        .content()
                        .contains("@ApplicationModule", "@NullMarked"));
    }

    /// `__root` is Modulith's name for what all rooms stand on.
    @Test
    void a_migration_folder_is_named_after_its_room() {
        assertThat(Sources.foldersIn(MIGRATIONS))
                .filteredOn(folder -> !folder.equals("__root"))
                .isSubsetOf(rooms);
    }

    @Test
    void a_room_creates_nothing_outside_its_own_schema() throws IOException {
        var created = Pattern.compile(
                "\\bcreate\\s+(?:or\\s+replace\\s+)?(?:schema|table|view|materialized view|function|procedure)\\s+(?:if not exists\\s+)?([a-z_]+)");
        for (var folder : Sources.foldersIn(MIGRATIONS))
            if (!folder.equals("__root"))
                for (var migration : Sources.under(MIGRATIONS.resolve(folder), ".sql"))
                    assertThat(created.matcher(Files.readString(migration).toLowerCase(Locale.ROOT))
                                    .results()
                                    .map(found -> found.group(1)))
                            .as("%s", migration)
                            .allMatch(folder::equals);
    }

    @Test
    void templates_and_messages_are_named_after_their_room() {
        assertThat(Sources.foldersIn(Path.of("src/main/jte"))).isSubsetOf(rooms);
        assertThat(Sources.under(Path.of("src/main/resources/messages"), ".properties").stream()
                        .map(file -> file.getFileName().toString().replaceAll("(_en)?\\.properties$", "")))
                .isSubsetOf(rooms);
    }

    @Test
    void an_address_begins_with_the_room_that_answers() {
        var wrong = new TreeSet<String>();
        HOUSE.forEach(type -> type.getMethods().forEach(method -> Stream.concat(
                        method.tryGetAnnotationOfType(GetMapping.class)
                                .map(mapping -> Stream.of(mapping.value()))
                                .orElse(Stream.of()),
                        method.tryGetAnnotationOfType(PostMapping.class)
                                .map(mapping -> Stream.of(mapping.value()))
                                .orElse(Stream.of()))
                .filter(address -> !address.equals("/"))
                .filter(address -> !address.split("/")[1].equals(room(type.getPackageName())))
                .forEach(address -> wrong.add(address + " in " + type.getName()))));

        assertThat(wrong).isEmpty();
    }

    private static String room(String packageName) {
        return packageName.split("\\.").length > 2 ? packageName.split("\\.")[2] : "";
    }

    @Test
    void tests_live_in_the_rooms_they_test() {
        assertThat(Sources.foldersIn(Path.of("src/test/java/org/compagnon")))
                .filteredOn(folder -> !List.of("testing", "stories").contains(folder))
                .isSubsetOf(rooms);
    }

    /// Modulith would read it instead of the room’s own.
    @Test
    void tests_do_not_hide_a_charter() {
        var tests = Path.of("src/test/java/org/compagnon");
        assertThat(Sources.under(tests, "package-info.java"))
                .noneMatch(charter -> Files.exists(Path.of("src/main/java/org/compagnon")
                        .resolve(tests.relativize(charter).toString())));
    }

    @Test
    void controllers_and_stores_stay_inside_their_room() {
        noClasses()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(Repository.class)
                .should()
                .bePublic()
                .check(HOUSE);
    }

    @Test
    void time_is_asked_of_the_clock() {
        var askedOfNobody = DescribedPredicate.<JavaMethodCall>describe(
                "ask the time of nobody",
                call -> call.getTarget().getName().equals("now")
                        && call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class)));
        noClasses()
                .should()
                .callMethodWhere(askedOfNobody)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(java.util.Date.class)
                .because("a test must be able to say what day it is")
                .check(HOUSE);
    }

    @Test
    void randomness_is_passed_in() {
        noClasses()
                .should()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(java.util.Random.class)
                .because("the same question must get the same answer")
                .check(HOUSE);
    }

    @Test
    void what_a_class_needs_stands_in_its_constructor() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .check(HOUSE);
    }

    @Test
    void the_pure_rooms_know_no_spring() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.compagnon.assignment..",
                        "org.compagnon.statistics..",
                        "org.compagnon.analysis.published..",
                        "org.compagnon.analysis.figures..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void names_are_the_fields_words() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto)$")
                .check(HOUSE);
    }
}
