package org.rapporteur.identity.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.rapporteur.identity.PersonService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

/// Three doors: the API without a session, what is read without Vaadin, and the views.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  UserDetailsService people(PersonService people) {
    return email ->
        people.forSignIn(email).orElseThrow(() -> new UsernameNotFoundException("No account"));
  }

  @Bean
  @Order(1)
  SecurityFilterChain api(HttpSecurity http) throws Exception {
    return http.securityMatcher("/api/**", "/transparency/**")
        .csrf(csrf -> csrf.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain management(HttpSecurity http) throws Exception {
    return http.securityMatcher("/actuator/**")
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
  SecurityFilterChain site(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(
        requests ->
            requests
                .requestMatchers(
                    "/styles/**",
                    "/js/**",
                    "/images/**",
                    "/aura/**",
                    "/light/**",
                    "/documents/**",
                    "/consultations/*/feed.atom",
                    "/consultations/*/questions/*/feed.atom",
                    "/consultations/*/questions/*/fragment",
                    "/consultations/*/news",
                    "/consultations/*/log.json",
                    "/consultations/*/report.*",
                    "/consultations/*/report/*.*")
                .permitAll());
    return http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/sign-in"))
        .build();
  }
}
