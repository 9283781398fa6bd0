package org.rapporteur.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.account.ApiTokenService;
import org.rapporteur.permissions.PermissionTable.Row;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// Tries every cell of the table of addresses over HTTP, and requires a row for every mapped
/// address.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AddressPermissionIT {

  private static final String PASSWORD = "a long enough password";

  @LocalServerPort int port;
  @Autowired Scenarios scenarios;
  @Autowired PersonService people;
  @Autowired ApiTokenService tokens;
  @Autowired ServletContext servlets;
  @Autowired List<RequestMappingInfoHandlerMapping> mappings;

  @BeforeAll
  static void startWithNewScenarios(@Autowired Scenarios scenarios) {
    scenarios.clear();
  }

  @TestFactory
  Stream<DynamicTest> everyAddressHasListedOutcomes() {
    var sessions = openSessions();
    return PermissionTable.addresses().stream()
        .map(row -> DynamicTest.dynamicTest(row.title(), () -> requireOutcomes(row, sessions)));
  }

  @Test
  void everyViewHasRow() {
    var routes =
        RouteConfiguration.forRegistry(
            ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)));
    var shown = new TreeSet<String>();
    examplePaths()
        .forEach(
            path ->
                routes.getRoute(path.substring(1)).map(Class::getSimpleName).ifPresent(shown::add));
    assertThat(shown)
        .containsExactlyElementsOf(
            new TreeSet<>(
                routes.getAvailableRoutes().stream()
                    .map(route -> route.getNavigationTarget().getSimpleName())
                    .toList()));
  }

  @Test
  void everyMappedAddressHasRow() {
    var paths = examplePaths().map(PathContainer::parsePath).toList();
    var unlisted =
        mappings.stream()
            .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
            .flatMap(mapping -> mapping.getPathPatternsCondition().getPatterns().stream())
            .filter(pattern -> paths.stream().noneMatch(pattern::matches));
    assertThat(unlisted).isEmpty();
  }

  private void requireOutcomes(Row row, Map<Actor, Session> sessions) {
    String[] methodAndPath = row.act().split(" ");
    var scenario = scenarios.forState(row.state());
    String slug = scenario.consultation().slug().value();
    String path =
        methodAndPath[1]
            .replace("{slug}", slug)
            .replace("{comment}", String.valueOf(scenario.comment()))
            .replace("{decision}", String.valueOf(scenario.decision()))
            .replace("{document}", scenarios.getOrAddDocument(scenario));
    var outcomes = new EnumMap<Actor, String>(Actor.class);
    sessions.forEach(
        (actor, session) ->
            outcomes.put(
                actor,
                session
                    .findOutcome(methodAndPath[0], path, Scenarios.COMMENT_TEXT)
                    .replace(slug, "{slug}")));
    assertThat(outcomes).as(row.title()).isEqualTo(row.outcomes());
  }

  private static Stream<String> examplePaths() {
    return PermissionTable.addresses().stream()
        .map(row -> row.act().split(" ")[1].replaceFirst("\\?.*", "").replace("{slug}", "a-slug"))
        .map(path -> path.replaceAll("\\{(comment|decision)}", "1"))
        .map(path -> path.replace("{document}", "0".repeat(64)));
  }

  private Map<Actor, Session> openSessions() {
    var scenario = scenarios.forState("open");
    var sessions = new EnumMap<Actor, Session>(Actor.class);
    sessions.put(Actor.VISITOR, Session.openAsVisitor(port));
    scenarios
        .accounts()
        .forEach(
            (actor, person) ->
                sessions.put(
                    actor,
                    Session.signIn(
                        port,
                        people.find(person).orElseThrow().email().value(),
                        PASSWORD,
                        tokens.create(scenario.viewer(actor), "table").value())));
    return sessions;
  }
}
