package org.compagnon.accounts;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.util.ServletRequestPathUtils;

/// How the doors of [Doors] are kept: who is nobody is asked to sign in, who is somebody else is refused.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final String WHAT_A_PAGE_MAY_LOAD =
            "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; form-action 'self'; base-uri 'none'";

    @Bean
    SecurityFilterChain doors(HttpSecurity http, AccountStore store, SecurityContextRepository contexts)
            throws Exception {
        return http.addFilterBefore(new CurrentUserFilter(store), AuthorizationFilter.class)
                .securityContext(context -> context.securityContextRepository(contexts))
                .authorizeHttpRequests(
                        doors -> doors.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .anyRequest()
                                .access((who, asked) -> new AuthorizationDecision(mayOpen(asked))))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens())
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(WHAT_A_PAGE_MAY_LOAD))
                        .referrerPolicy(policy -> policy.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN)))
                .requestCache(asked -> asked.requestCache(asked()))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(askToSignIn()))
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.logoutUrl("/accounts/sign-out").logoutSuccessUrl("/accounts/sign-in"))
                .build();
    }

    /// Remembers the page a stranger asked for; pages only, so that signing in never sends a form.
    @SuppressWarnings("NullAway") // Null is how Spring Security is told to add no parameter to the address.
    private static HttpSessionRequestCache asked() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(
                request -> request.getMethod().equals("GET") && request.getHeader("HX-Request") == null);
        return cache;
    }

    /// A piece of a page cannot show the sign-in form: the whole page is loaded anew.
    private static AuthenticationEntryPoint askToSignIn() {
        var form = new LoginUrlAuthenticationEntryPoint("/accounts/sign-in");
        return (request, response, failure) -> {
            if (request.getHeader("HX-Request") == null) {
                form.commence(request, response, failure);
                return;
            }
            response.setHeader("HX-Refresh", "true");
            response.setStatus(401);
        };
    }

    /// In a cookie, so that reading the sign-in page stores nothing.
    private static CookieCsrfTokenRepository formTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    private static boolean mayOpen(RequestAuthorizationContext asked) {
        var request = asked.getRequest();
        var path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        var user = (CurrentUser) request.getAttribute(CurrentUserFilter.CURRENT_USER);
        return Doors.leadingTo(HttpMethod.valueOf(request.getMethod()), path)
                .map(door -> door.open()
                        || (user != null && (door.signedIn() || door.roles().contains(user.role()))))
                .orElse(false);
    }

    @Bean
    SecurityContextRepository contexts() {
        return new HttpSessionSecurityContextRepository();
    }
}
