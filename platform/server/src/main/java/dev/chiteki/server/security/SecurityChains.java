package dev.chiteki.server.security;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Who may call what over HTTP. Everything is closed but what is opened here by name. The headers of answers are set by
 * one filter before all chains, so that refusals and errors have them too.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    private static final String STATUS = "/api/v1/status";

    /** As the container names it; left behind, it would look like a sign-in that has ended by itself. */
    private static final String SESSION_COOKIE = "JSESSIONID";

    private final Standings standings;
    private final WantedPage wanted;
    private final SessionTime time;

    SecurityChains(Standings standings, WantedPage wanted, SessionTime time) {
        this.standings = standings;
        this.wanted = wanted;
        this.time = time;
    }

    /** The measuring points on their own port, which is bound to the loopback address only. */
    @Bean
    @Order(1)
    SecurityFilterChain measuringPoints(HttpSecurity http, Environment environment) throws Exception {
        return sessionless(http)
                .securityMatcher(new ManagementPort(environment))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/actuator/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** REST: the password comes with each call, so there is neither a session nor anything for a foreign page to use. */
    @Bean
    @Order(2)
    SecurityFilterChain restCalls(HttpSecurity http, BasicAuthentication accounts, ApiRefusal refusal)
            throws Exception {
        return sessionless(http)
                .securityMatcher("/api", "/api/**")
                .authenticationManager(new ProviderManager(accounts))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, STATUS)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, STATUS)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(refusal))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .addFilterBefore(new SignedInFilter(standings), AuthorizationFilter.class)
                .build();
    }

    /** Pages: signed in by form, kept in a session; Vaadin's own requests carry Vaadin's token instead of ours. */
    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http, AccountAuthentication accounts, SignInOutcome outcome, PageRefusal refusal)
            throws Exception {
        return http.authenticationManager(new ProviderManager(accounts))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(PagePaths.OPEN)
                        .permitAll()
                        .requestMatchers(PagePaths.INNER)
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(PagePaths.SIGN_IN)
                        .usernameParameter(SignInOutcome.ACCOUNT_FIELD)
                        .successHandler(outcome)
                        .failureHandler(outcome))
                .logout(out -> out.logoutUrl(PagePaths.SIGN_OUT)
                        .deleteCookies(SESSION_COOKIE)
                        .logoutSuccessHandler(
                                (request, response, who) -> SeeOther.to(response, PagePaths.SIGN_IN_SIGNED_OUT)))
                .csrf(csrf -> csrf.ignoringRequestMatchers(PagePaths.VAADINS_OWN))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .requestCache(cache -> cache.requestCache(wanted))
                .addFilterBefore(new IdleFilter(time), AuthorizationFilter.class)
                .addFilterBefore(new SignedInFilter(standings), AuthorizationFilter.class)
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Addresses in a spelling by which filters could be walked around. */
    @Bean
    RequestRejectedHandler malformedAddresses() {
        return (request, response, why) -> response.sendError(400);
    }

    /** Each request stands for itself: there is no session, and what only pages need is left out. */
    private static HttpSecurity sessionless(HttpSecurity http) throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }
}
