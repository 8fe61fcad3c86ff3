package org.compagnon.demo;

import java.util.List;
import org.compagnon.accounts.Role;

/// Somebody of the demonstration whom one can be with one click.
///
/// @param key what forms call them; their story is worded under `demo.persona.<key>`
public record Persona(String key, String givenName, String familyName, Role role) {

    public static final Persona MAUD = new Persona("maud", "Maud", "Kerouanton", Role.COORDINATOR);
    public static final Persona INES = new Persona("ines", "Inès", "Daviaud", Role.TUTOR);
    public static final Persona CAMILLE = new Persona("camille", "Camille", "Lorieux", Role.TUTEE);
    public static final Persona YANIS = new Persona("yanis", "Yanis", "Bertho", Role.TUTEE);
    public static final Persona MALO = new Persona("malo", "Malo", "Guérineau", Role.TUTEE);
    public static final Persona ODILE = new Persona("odile", "Odile", "Tessier", Role.RESEARCHER);
    public static final Persona SOLENE = new Persona("solene", "Solène", "Padiou", Role.ADMINISTRATOR);

    public static final List<Persona> ALL = List.of(MAUD, INES, CAMILLE, YANIS, MALO, ODILE, SOLENE);

    public String name() {
        return givenName + " " + familyName;
    }

    public String email() {
        return key + "@estuaire.example";
    }
}
