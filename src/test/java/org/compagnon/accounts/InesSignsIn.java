package org.compagnon.accounts;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.UUID;
import org.compagnon.shared.OrganisationId;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.TestClock;
import org.compagnon.testing.World;
import org.compagnon.testing.World.Somebody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// Inès, a tutor, has an account with a password.
@InTheHouse
abstract class InesSignsIn {

    static final String PASSWORD = "quatre chevaux et un lampion";

    @Autowired
    World world;

    @Autowired
    MockMvc browser;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock.Settable clock;

    OrganisationId nantes;
    Somebody ines;
    String address;

    @BeforeEach
    void ines_has_an_account() {
        nantes = world.organisation("Nantes");
        // An address of her own: the database of the tests is everybody’s.
        ines = world.somebody(nantes, "Inès " + letters(), Role.TUTOR);
        world.in(nantes, () -> accounts.choosePassword(ines.account(), PASSWORD));
        address = World.address(ines.name());
    }

    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "z";
    }

    @AfterEach
    void back_to_the_day() {
        clock.reset();
    }

    MockHttpServletResponse signIn(String email, String password, @Nullable Cookie session) throws Exception {
        var asked = post("/accounts/sign-in").param("email", email).param("password", password);
        if (session != null) asked.cookie(session);
        return browser.perform(asked.with(csrf())).andReturn().getResponse();
    }

    static Cookie session(MockHttpServletResponse answer) {
        return Objects.requireNonNull(answer.getCookie("compagnon"));
    }
}
