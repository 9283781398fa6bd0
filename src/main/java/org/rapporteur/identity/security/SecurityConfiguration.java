package org.rapporteur.identity.security;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.account.AccountLinks;
import org.rapporteur.identity.account.ApiTokenService;
import org.rapporteur.identity.account.AttemptLimiter;
import org.rapporteur.identity.account.ConfirmationService;
import org.rapporteur.shared.Messages;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import tools.jackson.databind.json.JsonMapper;

/// Configures three filter chains: the stateless API, the management endpoints, and the site with
/// its Vaadin views.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

  /// Policy for documents without scripts. It allows `style` attributes, which contain the lengths
  /// of bars. Pages with scripts set another policy.
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self'; "
          + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final String PERMISSIONS_POLICY =
      "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

  /// Paths of controllers and static files that visitors can read. Controllers check access to
  /// single items, and Vaadin checks its views.
  private static final String[] PUBLIC_PATHS = {
    "/styles/**",
    "/js/**",
    "/images/**",
    "/aura/**",
    "/robots.txt",
    "/favicon.ico",
    "/.well-known/security.txt",
    "/feed.atom",
    "/language/*",
    "/light/**",
    "/documents/**",
    "/consultations",
    "/series",
    "/consultations/*/comments/*",
    "/consultations/*/log/*",
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
    "/consultations/*/questions/*/mine/position",
    "/consultations/*/live-updates",
    "/consultations/*/unread",
    "/unread",
    "/consultations/*/log.json",
    "/schemas/*",
    "/consultations/*/data.*",
    "/consultations/*/report.*",
    "/consultations/*/report/*.*"
  };

  private final ViewerService viewers;

  SecurityConfiguration(ViewerService viewers) {
    this.viewers = viewers;
  }

  @Bean
  @Order(1)
  SecurityFilterChain api(
      HttpSecurity http, ApiTokenService tokens, Messages messages, JsonMapper json)
      throws Exception {
    return http.securityMatcher("/api/**", "/transparency/**", "/mail/unsubscribe/*")
        .headers(SecurityConfiguration::addSecurityHeaders)
        .addFilterBefore(
            new BearerTokenFilter(tokens, messages, json), AnonymousAuthenticationFilter.class)
        .requestCache(cache -> cache.disable())
        .cors(cors -> cors.configurationSource(readableFromOtherSites()))
        .csrf(csrf -> csrf.disable())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain management(
      HttpSecurity http,
      DatabaseRememberMeServices logins,
      ApiTokenService tokens,
      Messages messages,
      JsonMapper json)
      throws Exception {
    return http.securityMatcher("/actuator/**")
        .headers(SecurityConfiguration::addSecurityHeaders)
        .addFilterBefore(
            new BearerTokenFilter(tokens, messages, json), AnonymousAuthenticationFilter.class)
        .rememberMe(remember -> remember.rememberMeServices(logins).key(logins.key()))
        .exceptionHandling(
            exceptions ->
                exceptions.authenticationEntryPoint(
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
      SignInResultHandler resultHandler,
      DatabaseRememberMeServices logins,
      AttemptLimiter attempts,
      ConfirmationService confirmations,
      UnmappedPathMatcher unmappedPath,
      RequestUtil vaadinRequests)
      throws Exception {
    var privateView = privateView(vaadinRequests);
    return http.headers(SecurityConfiguration::addSecurityHeaders)
        .rememberMe(remember -> remember.rememberMeServices(logins).key(logins.key()))
        .addFilterBefore(
            new SignInFilter(attempts, confirmations, resultHandler),
            UsernamePasswordAuthenticationFilter.class)
        .addFilterAfter(new SignedInRedirectFilter(viewers), AnonymousAuthenticationFilter.class)
        .formLogin(
            form ->
                form.loginPage(AccountLinks.SIGN_IN)
                    .loginProcessingUrl(AccountLinks.SIGN_IN)
                    .permitAll()
                    .withObjectPostProcessor(useResultHandler(resultHandler)))
        .authorizeHttpRequests(
            requests -> authorizeSiteRequests(requests, unmappedPath, privateView))
        .exceptionHandling(
            exceptions ->
                exceptions.defaultAuthenticationEntryPointFor(
                    new SignInRequiredEntryPoint(), privateView))
        .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(AccountLinks.SIGN_IN))
        .build();
  }

  private static void authorizeSiteRequests(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests,
      RequestMatcher unmappedPath,
      RequestMatcher privateView) {
    requests
        // The request was authorized before it became asynchronous or failed. Its session may have
        // ended, and everybody can see the error page.
        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
        .permitAll()
        .requestMatchers(PUBLIC_PATHS)
        .permitAll()
        .requestMatchers(unmappedPath)
        .permitAll()
        // Vaadin would answer 200 and show the sign-in page without a reason.
        .requestMatchers(privateView)
        .authenticated();
  }

  /// Delays the response of forwarded requests, such as Vaadin views. By default, Tomcat sends it
  /// before the filters have set the security and cache headers.
  @Bean
  TomcatContextCustomizer headersOnForwardedPages() {
    return context -> context.setSuspendWrappedResponseAfterForward(false);
  }

  /// Turns off the time measurement of single filters, which takes longer than the filters. Whole
  /// requests are still measured.
  @Bean
  SecurityObservationSettings noFilterObservations() {
    return SecurityObservationSettings.noObservations();
  }

  /// Matches page requests for views that need an account.
  private static RequestMatcher privateView(RequestUtil vaadinRequests) {
    return request ->
        request.getMethod().equals("GET")
            && !vaadinRequests.isFrameworkInternalRequest(request)
            && vaadinRequests.isSecuredFlowRoute(request)
            && !vaadinRequests.isAnonymousRoute(request);
  }

  /// Allows scripts of other sites to read the API, but not to change data.
  private static CorsConfigurationSource readableFromOtherSites() {
    var readOnly = new CorsConfiguration();
    readOnly.addAllowedOrigin(CorsConfiguration.ALL);
    readOnly.setAllowedMethods(List.of("GET", "HEAD"));
    readOnly.addAllowedHeader(CorsConfiguration.ALL);
    readOnly.setExposedHeaders(List.of("ETag", "Last-Modified", "Retry-After"));
    var source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration("/api/**", readOnly);
    return source;
  }

  /// Adds headers that the response does not have yet.
  private static void addSecurityHeaders(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
  }

  /// Sets the handlers on the finished filter, because Vaadin's configurer overrides the handlers
  /// of the form login.
  private static ObjectPostProcessor<UsernamePasswordAuthenticationFilter> useResultHandler(
      SignInResultHandler resultHandler) {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends UsernamePasswordAuthenticationFilter> O postProcess(O filter) {
        filter.setAuthenticationSuccessHandler(resultHandler);
        filter.setAuthenticationFailureHandler(resultHandler);
        return filter;
      }
    };
  }
}
