package org.compagnon.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.compagnon.demo.Invention;
import org.compagnon.files.Coordinates;
import org.compagnon.people.roster.TuteeRow;
import org.compagnon.people.roster.TutorRow;
import org.compagnon.programmes.definition.Phase;
import org.compagnon.programmes.definition.Template;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `compagnon simulate`: an invented edition as the files that `match` reads, the same for the same seed.
@Command(name = "simulate", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {

    private static final int MOST = 2_000_000;

    @Option(names = "--tutees", paramLabel = "N", required = true)
    int tutees;

    @Option(names = "--tutors", paramLabel = "M", required = true)
    int tutors;

    @Option(names = "--seed", paramLabel = "S", required = true)
    long seed;

    @Option(names = "--out", paramLabel = "DIR", required = true)
    Path out = Path.of("");

    @Override
    public Integer call() {
        if (tutees < 1 || tutees > MOST) throw outOfRange("--tutees");
        if (tutors < 1 || tutors > MOST) throw outOfRange("--tutors");
        var folder = new OutputFolder(out);
        // The first template there is: whoever simulates wants a whole programme to change and try.
        var template = Template.all().getFirst();
        var phases = template.definition().phases().stream().map(Phase::code).toList();
        var invented = Invention.of(tutees, tutors, seed, phases);
        folder.with("programme.yaml", template.text())
                .with("tutors.csv", tutors(invented.tutors()))
                .with("tutees.csv", tutees(invented.tutees()))
                .with("conflicts.csv", conflicts(invented))
                .with("current.csv", current(invented))
                .write();
        System.err.println(Commands.words().of("cli.simulate.done", tutees, tutors, out.toString()));
        return Commands.DONE;
    }

    private static String tutors(List<TutorRow> tutors) {
        var csv = new CsvText(
                "id",
                "family_name",
                "given_name",
                "email",
                "capacity",
                "latitude",
                "longitude",
                "interests",
                "trained",
                "phases");
        for (var tutor : tutors)
            csv.row(
                    tutor.id(),
                    tutor.familyName(),
                    tutor.givenName(),
                    tutor.email(),
                    tutor.capacity(),
                    latitude(tutor.place()),
                    longitude(tutor.place()),
                    String.join("|", tutor.interests()),
                    tutor.trained() ? "yes" : "no",
                    String.join("|", tutor.phases()));
        return csv.toString();
    }

    private static String tutees(List<TuteeRow> tutees) {
        var csv = new CsvText(
                "id",
                "family_name",
                "given_name",
                "email",
                "phase",
                "latitude",
                "longitude",
                "interests",
                "preferences",
                "excluded");
        for (var tutee : tutees)
            csv.row(
                    tutee.id(),
                    tutee.familyName(),
                    tutee.givenName(),
                    tutee.email(),
                    tutee.phase(),
                    latitude(tutee.place()),
                    longitude(tutee.place()),
                    String.join("|", tutee.interests()),
                    String.join("|", tutee.preferences()),
                    String.join("|", tutee.excluded()));
        return csv.toString();
    }

    private static String conflicts(Invention invented) {
        var csv = new CsvText("tutor_id", "tutee_id", "reason");
        invented.conflicts().forEach(one -> csv.row(one.tutorId(), one.tuteeId(), one.reason()));
        return csv.toString();
    }

    private static String current(Invention invented) {
        var csv = new CsvText("tutor_id", "tutee_id");
        invented.current().forEach(one -> csv.row(one.tutorId(), one.tuteeId()));
        return csv.toString();
    }

    private static Object latitude(@Nullable Coordinates place) {
        return place == null ? "" : place.latitude();
    }

    private static Object longitude(@Nullable Coordinates place) {
        return place == null ? "" : place.longitude();
    }

    private static InputRefused outOfRange(String option) {
        return new InputRefused(Problem.inFile(option, "cli.simulate.out-of-range", 1, MOST));
    }
}
