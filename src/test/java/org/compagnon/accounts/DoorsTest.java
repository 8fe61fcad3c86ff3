package org.compagnon.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compagnon.testing.Exhibits;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.World;
import org.compagnon.testing.World.Somebody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Who may open which address: every route of the house × every role × signed out × the things of another organisation.
///
/// A route added by any room is asked here without further ado; for its path variables see [Exhibits].
@InTheHouse
class DoorsTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:*]+)[^}]*}");

    @Autowired
    World world;

    @Autowired
    MockMvc browser;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    List<Exhibits> exhibits;

    private final Map<String, String> theirs = new HashMap<>();
    private final Map<String, String> plain = new HashMap<>();
    private final List<Somebody> nantes = new ArrayList<>();

    /// One method at one address.
    private record Route(HttpMethod method, String pattern) {

        Set<String> variables() {
            return VARIABLE.matcher(pattern)
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @BeforeEach
    void people_of_nantes_and_things_of_angers() {
        var organisation = world.organisation("Nantes");
        for (var role : Role.values())
            nantes.add(world.somebody(organisation, "Camille " + role.name().toLowerCase(java.util.Locale.ROOT), role));
        var angers = world.organisation("Angers");
        for (var room : exhibits) {
            theirs.putAll(world.in(angers, () -> room.makeIn(angers)));
            plain.putAll(room.plainVariables());
        }
    }

    @Test
    void every_route_has_a_door() {
        assertThat(routes().filter(route -> door(route).isEmpty()))
                .as("Add them to Doors: what is not on the list is closed to everybody")
                .isEmpty();
    }

    @Test
    void every_path_variable_has_an_exhibit_to_ask_for() {
        var known =
                Stream.concat(theirs.keySet().stream(), plain.keySet().stream()).toList();

        assertThat(routes().flatMap(route -> route.variables().stream()
                        .filter(variable -> !known.contains(variable))
                        .map(variable -> "{" + variable + "} of " + route)))
                .as("Contribute an Exhibits bean from the room's tests")
                .isEmpty();
    }

    @Test
    void who_is_signed_out_is_asked_to_sign_in() throws Exception {
        var wrong = new ArrayList<String>();
        for (var route : routes().toList()) {
            var answer = ask(route, null, true);
            var open = door(route).map(Door::open).orElse(false);
            if (answer.getStatus() >= 500 || open == leadsToSignIn(answer)) wrong.add(route + " → " + told(answer));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_role_opens_its_own_doors_and_no_others() throws Exception {
        var wrong = new ArrayList<String>();
        for (var route : routes().toList())
            for (var person : nantes) {
                var answer = ask(route, person, true);
                var status = answer.getStatus();
                var right = !admits(route, person.role())
                        ? status == 403
                        : asksForTheirs(route) ? status == 403 || status == 404 : isAdmitted(answer);
                if (!right) wrong.add(person.role() + " " + route + " → " + told(answer));
            }
        assertThat(wrong)
                .as("An admitted role gets in, but for another organisation’s thing 403 or 404; every other role 403")
                .isEmpty();
    }

    @Test
    void no_form_is_taken_without_its_token() throws Exception {
        var wrong = new ArrayList<String>();
        for (var route : routes().filter(one -> one.method() == HttpMethod.POST).toList())
            for (var person :
                    Stream.concat(Stream.of((Somebody) null), nantes.stream()).toList()) {
                var answer = ask(route, person, false);
                if (answer.getStatus() != 403) wrong.add(route + " → " + told(answer));
            }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_is_not_on_the_list_is_closed_to_everybody() throws Exception {
        for (var person : nantes)
            assertThat(ask(new Route(HttpMethod.GET, "/nowhere/at-all"), person, true)
                            .getStatus())
                    .isEqualTo(403);
    }

    private Stream<Route> routes() {
        // Asked for directly, the page that tells of a failure has none to tell: it is opened by failures only.
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> !entry.getKey().getPatternValues().contains("/error"))
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("org.compagnon"))
                .flatMap(entry -> {
                    var methods = entry.getKey().getMethodsCondition().getMethods();
                    return entry.getKey().getPatternValues().stream()
                            .flatMap(pattern -> methods.isEmpty()
                                    ? Stream.of(HttpMethod.GET, HttpMethod.POST)
                                            .map(method -> new Route(method, pattern))
                                    : methods.stream().map(method -> new Route(method.asHttpMethod(), pattern)));
                })
                .sorted(java.util.Comparator.comparing(Route::toString));
    }

    private Optional<Door> door(Route route) {
        return Doors.leadingTo(route.method(), PathContainer.parsePath(path(route)));
    }

    private boolean admits(Route route, Role role) {
        return door(route)
                .map(door -> door.open() || door.signedIn() || door.roles().contains(role))
                .orElse(false);
    }

    private boolean asksForTheirs(Route route) {
        return route.variables().stream().anyMatch(theirs::containsKey)
                || (route.method() == HttpMethod.POST
                        && form(route).values().stream().anyMatch(value -> theirs.keySet().stream()
                                .anyMatch(name -> value.contains("{" + name + "}"))));
    }

    private Map<String, String> form(Route route) {
        return exhibits.stream()
                .map(room -> room.forms().getOrDefault(route.pattern(), Map.of()))
                .flatMap(fields -> fields.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String path(Route route) {
        return filled(VARIABLE.matcher(route.pattern()).replaceAll(found -> "{" + found.group(1) + "}"));
    }

    private String filled(String text) {
        return VARIABLE.matcher(text)
                .replaceAll(found ->
                        theirs.getOrDefault(found.group(1), plain.getOrDefault(found.group(1), "no-such-thing")));
    }

    private MockHttpServletResponse ask(Route route, @Nullable Somebody person, boolean withToken) throws Exception {
        var asked = prepared(route);
        if (person != null) asked.with(person.signedIn());
        if (withToken && route.method() != HttpMethod.GET) asked.with(csrf());
        return browser.perform(asked).andReturn().getResponse();
    }

    private AbstractMockHttpServletRequestBuilder<?> prepared(Route route) {
        var files = exhibits.stream()
                .map(room -> room.files().getOrDefault(route.pattern(), Map.of()))
                .flatMap(some -> some.entrySet().stream())
                .toList();
        AbstractMockHttpServletRequestBuilder<?> asked;
        if (files.isEmpty() || route.method() != HttpMethod.POST) {
            asked = request(route.method(), java.net.URI.create(path(route)));
        } else {
            var upload = multipart(java.net.URI.create(path(route)));
            for (var file : files)
                upload.file(new org.springframework.mock.web.MockMultipartFile(
                        file.getKey(), "file.csv", "text/csv", file.getValue().getBytes(StandardCharsets.UTF_8)));
            asked = upload;
        }
        form(route).forEach((field, value) -> asked.param(field, filled(value)));
        return asked;
    }

    private static boolean isAdmitted(MockHttpServletResponse answer) {
        return answer.getStatus() < 500
                && !Arrays.asList(401, 403).contains(answer.getStatus())
                && !leadsToSignIn(answer);
    }

    private static boolean leadsToSignIn(MockHttpServletResponse answer) {
        var where = answer.getRedirectedUrl();
        return answer.getStatus() == 302
                && where != null
                && java.net.URI.create(where).getPath().equals("/accounts/sign-in");
    }

    private static String told(MockHttpServletResponse answer) {
        return answer.getStatus() + (answer.getRedirectedUrl() == null ? "" : " to " + answer.getRedirectedUrl());
    }
}
