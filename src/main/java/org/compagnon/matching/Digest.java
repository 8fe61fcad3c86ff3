package org.compagnon.matching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.TreeSet;
import org.compagnon.assignment.Situation;
import org.compagnon.assignment.Tutee;
import org.compagnon.assignment.Tutor;

/// Tells one situation from another, whatever the order of its rows.
final class Digest {

    private final MessageDigest sha;

    private Digest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String of(Situation situation) {
        var digest = new Digest();
        digest.add(situation.weights()).add(situation.limits()).add(situation.repair());
        situation.tutors().stream().sorted(Comparator.comparing(Tutor::id)).forEach(tutor -> digest.add(tutor.id())
                .add(tutor.capacity())
                .add(String.valueOf(tutor.place()))
                .sorted(tutor.interests())
                .add(tutor.trained())
                .sorted(tutor.phases()));
        situation.tutees().stream().sorted(Comparator.comparing(Tutee::id)).forEach(tutee -> digest.add(tutee.id())
                .add(tutee.phase())
                .add(String.valueOf(tutee.place()))
                .sorted(tutee.interests())
                .add(tutee.preferences())
                .sorted(tutee.excluded()));
        digest.sorted(situation.conflicts())
                .sorted(situation.current())
                .sorted(situation.pinned())
                .sorted(situation.forbidden());
        return digest.hex();
    }

    static String of(String text) {
        return new Digest().add(text).hex();
    }

    private Digest add(Object part) {
        sha.update(part.toString().getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
        return this;
    }

    private <T extends Comparable<T>> Digest sorted(Collection<T> parts) {
        return add(new TreeSet<>(parts));
    }

    private String hex() {
        return HexFormat.of().formatHex(sha.digest());
    }
}
