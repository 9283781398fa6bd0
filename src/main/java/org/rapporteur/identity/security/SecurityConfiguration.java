package org.rapporteur.identity.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import org.rapporteur.identity.account.AccountLinks;
import org.rapporteur.identity.account.ApiTokenService;
import org.rapporteur.identity.account.Attempts;
import org.rapporteur.identity.account.RegistrationService;
import org.rapporteur.shared.Messages;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import tools.jackson.databind.json.JsonMapper;

/// Three doors: without a session the API and what a secret in a mail opens, what is read without
/// Vaadin, and the views.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

  @Bean
  @Order(1)
  SecurityFilterChain api(
      HttpSecurity http, ApiTokenService tokens, Messages messages, JsonMapper json)
      throws Exception {
    return http.securityMatcher("/api/**", "/transparency/**", "/mail/stop/*")
        .addFilterBefore(
            new BearerTokenFilter(tokens, messages, json), AnonymousAuthenticationFilter.class)
        .requestCache(cache -> cache.disable())
        .csrf(csrf -> csrf.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain management(HttpSecurity http, RememberedLogins logins) throws Exception {
    return http.securityMatcher("/actuator/**")
        .rememberMe(remember -> remember.rememberMeServices(logins).key(logins.key()))
        .exceptionHandling(
            refused ->
                refused.authenticationEntryPoint(
                    new LoginUrlAuthenticationEntryPoint(AccountLinks.SIGN_IN)))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/actuator/health/**")
                    .permitAll()
                    .anyRequest()
                    .hasRole("ADMINISTRATOR"))
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain site(
      HttpSecurity http,
      SignInOutcome outcome,
      RememberedLogins logins,
      Attempts attempts,
      RegistrationService registrations,
      NothingThere nothingThere)
      throws Exception {
    http.rememberMe(remember -> remember.rememberMeServices(logins).key(logins.key()))
        .addFilterBefore(
            new SignInGate(attempts, registrations, outcome),
            UsernamePasswordAuthenticationFilter.class)
        .formLogin(
            form ->
                form.loginPage(AccountLinks.SIGN_IN)
                    .loginProcessingUrl(AccountLinks.SIGN_IN)
                    .permitAll()
                    .withObjectPostProcessor(leadsTo(outcome)));
    http.authorizeHttpRequests(
        requests ->
            requests
                // It was let in before it became asynchronous or failed. Its end has no session any
                // more, and a failure is told to everybody.
                .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(
                    "/styles/**",
                    "/js/**",
                    "/images/**",
                    "/aura/**",
                    "/language/*",
                    "/light/**",
                    "/documents/**",
                    "/following",
                    "/following/seen",
                    "/following/*/feed.atom",
                    "/follow-ups/feed.atom",
                    "/consultations/*/feed.atom",
                    "/consultations/*/questions/*/feed.atom",
                    "/consultations/*/comments/*/feed.atom",
                    "/consultations/*/comments/*/follow",
                    "/consultations/*/themes/*",
                    "/consultations/*/themes/*/feed.atom",
                    "/consultations/*/contributors/*/feed.atom",
                    "/consultations/*/log/feed.atom",
                    "/delegations/*/feed.atom",
                    "/consultations/*/questions/*/fragment",
                    "/consultations/*/questions/*/mine",
                    "/consultations/*/questions/*/print",
                    "/consultations/*/questions/*/mine/waiting",
                    "/consultations/*/news",
                    "/consultations/*/unread",
                    "/unread",
                    "/consultations/*/log.json",
                    "/schemas/*",
                    "/consultations/*/data.*",
                    "/consultations/*/report.*",
                    "/consultations/*/report/*.*")
                .permitAll()
                .requestMatchers(nothingThere)
                .permitAll());
    return http.with(
            VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(AccountLinks.SIGN_IN))
        .build();
  }

  /// Requests for views are forwarded to Vaadin. Tomcat would send what fits into its buffer at the
  /// end of that, before the filters around it have set their headers: who may frame and keep it.
  @Bean
  TomcatContextCustomizer forwardedPagesGetTheirHeaders() {
    return context -> context.setSuspendWrappedResponseAfterForward(false);
  }

  /// Timing each filter of each request costs more than the filters do; requests as a whole are
  /// timed.
  @Bean
  SecurityObservationSettings filtersAreNotTimed() {
    return SecurityObservationSettings.noObservations();
  }

  /// Vaadin's configurer has the last word on the form's handlers, but not on the finished filter.
  private static ObjectPostProcessor<UsernamePasswordAuthenticationFilter> leadsTo(
      SignInOutcome outcome) {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends UsernamePasswordAuthenticationFilter> O postProcess(O filter) {
        filter.setAuthenticationSuccessHandler(outcome);
        filter.setAuthenticationFailureHandler(outcome);
        return filter;
      }
    };
  }
}
