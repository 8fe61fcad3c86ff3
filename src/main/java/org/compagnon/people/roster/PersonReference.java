package org.compagnon.people.roster;

/// How a list names somebody: by id, by e-mail or by name; what is not given is empty.
public record PersonReference(String id, String email, String name) {

    public boolean isEmpty() {
        return id.isEmpty() && email.isEmpty() && name.isEmpty();
    }
}
