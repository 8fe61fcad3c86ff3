package org.compagnon.programmes.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.compagnon.accounts.Role;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.Participant;
import org.compagnon.programmes.Participants;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.OrganisationId;
import org.compagnon.testing.EditionWorld;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.World;
import org.compagnon.testing.World.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

/// An edition without anybody, and the coordinator who brings in lists for it.
@InTheHouse
abstract class BroughtLists {

    static final String TUTORS = """
            id;nom;prénom;courriel;capacité;formé
            T1;Moreau;Claire;claire@example.org;2;oui
            T2;Le Goff;Yann;yann@example.org;1;non
            """;

    @Autowired
    World world;

    @Autowired
    EditionWorld editionWorld;

    @Autowired
    Participants participants;

    @Autowired
    MockMvc browser;

    OrganisationId nantes;
    EditionId edition;
    Somebody maud;

    @BeforeEach
    void an_edition_without_anybody() {
        nantes = world.organisation("Nantes");
        edition = editionWorld.edition(nantes, "Tutorat 2026-2027");
        maud = world.somebody(nantes, "Maud Kerdraon", Role.COORDINATOR);
    }

    List<Participant.Named> tutors() {
        return world.in(nantes, () -> participants.named(edition, Side.TUTOR));
    }

    String uploaded(String kind, String list) throws Exception {
        var response = browser.perform(upload(kind, edition.toString(), "liste.csv", list))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse();
        return Objects.requireNonNull(response.getRedirectedUrl());
    }

    RequestBuilder upload(String kind, String target, String file, String list) {
        return multipart("/people/imports")
                .file(new MockMultipartFile("file", file, "text/csv", list.getBytes(StandardCharsets.UTF_8)))
                .param("kind", kind)
                .param("target", target)
                .with(maud.signedIn())
                .with(csrf());
    }

    void confirmed(String preview, boolean leaveOut) throws Exception {
        browser.perform(post(preview + "/confirm")
                        .with(maud.signedIn())
                        .with(csrf())
                        .param("seen", seen(preview))
                        .param("leaveOut", String.valueOf(leaveOut)))
                .andExpect(redirectedUrl(preview));
    }

    String seen(String preview) throws Exception {
        var page = browser.perform(get(preview).with(maud.signedIn()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var at = page.indexOf("name=\"seen\" value=\"") + 19;
        return page.substring(at, page.indexOf('"', at));
    }
}
