package org.compagnon.accounts;

import static org.compagnon.accounts.Door.to;
import static org.compagnon.accounts.Door.toAnybody;
import static org.compagnon.accounts.Door.toRead;
import static org.compagnon.accounts.Door.toSignedIn;
import static org.compagnon.accounts.Role.ADMINISTRATOR;
import static org.compagnon.accounts.Role.COORDINATOR;
import static org.compagnon.accounts.Role.RESEARCHER;
import static org.compagnon.accounts.Role.TUTEE;
import static org.compagnon.accounts.Role.TUTOR;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/// Who may open which address: the whole list, read from top to bottom; what is not on it is closed.
///
/// A door says which role comes in. Whose things lie behind it, the room says: a tutor finds only their own pairs, a
/// coordinator only editions they coordinate, nobody another organisation's anything.
final class Doors {

    static final List<Door> ALL = List.of(
            // The house itself
            toAnybody("/error"),
            toAnybody("/icon.svg"),
            toAnybody("/compagnon*.css"),
            toAnybody("/compagnon*.js"),
            toAnybody("/webjars/**"),
            toAnybody("/analysis/fonts/**"),
            toAnybody("/pages/accessibility"),
            toSignedIn("/"),

            // Coming in
            toAnybody("/accounts/sign-in/**"),
            toAnybody("/accounts/password/**"),
            toAnybody("/accounts/address"),
            toAnybody("/accounts/language"),
            toSignedIn("/accounts/sign-out"),
            toSignedIn("/accounts/role"),
            toSignedIn("/accounts/me/**"),
            to("/accounts/people/**", ADMINISTRATOR),
            toRead("/accounts/log/**", ADMINISTRATOR),

            // The demonstration, whose pages exist only in it
            toAnybody("/demo/**"),
            toAnybody("/messaging/demo/**"),

            // Mail that has not left
            to("/messaging/**", ADMINISTRATOR),

            // Programmes, editions and who takes part
            to("/programmes/mine/**", TUTOR, TUTEE),
            to("/programmes/**", COORDINATOR),
            // Which list is whose, each kind of list says.
            to("/people/imports/**", COORDINATOR, RESEARCHER),
            to("/people/**", COORDINATOR),

            // Who accompanies whom
            to("/matching/**", COORDINATOR),
            to("/pairs/mine/**", TUTOR, TUTEE),
            to("/pairs/**", COORDINATOR),

            // Being asked. Where people answer (/surveys/answer/**) knows nobody and stands before this list.
            to("/surveys/invited", TUTOR, TUTEE),
            toAnybody("/surveys/invited/**"),

            // What is asked: studies and their texts
            to("/surveys/studies/**", COORDINATOR, RESEARCHER),
            to("/surveys/templates/**", COORDINATOR, RESEARCHER),

            // What happens between them
            to("/meetings/editions/**", COORDINATOR),
            to("/meetings/**", TUTOR, TUTEE),

            // What a study found; who holds it reads all, the others what was published
            to("/analysis/studies/**", COORDINATOR, RESEARCHER),

            // Whether published figures are possible
            to("/analysis/published/**", COORDINATOR, RESEARCHER),

            // What is asked of them; who runs a study and reads its answers, the study says
            toAnybody("/surveys/quiet/*"),
            to("/surveys/**", COORDINATOR, RESEARCHER));

    private Doors() {}

    static Optional<Door> leadingTo(HttpMethod method, PathContainer asked) {
        return ALL.stream().filter(door -> door.leadsTo(method, asked)).findFirst();
    }
}
