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

/// Every cell of the table's addresses, asked over HTTP; and every address that the product answers
/// has its row.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AddressPermissionIT {

  private static final String PASSWORD = "a long enough password";

  @LocalServerPort int port;
  @Autowired Scenes scenes;
  @Autowired PersonService people;
  @Autowired ApiTokenService tokens;
  @Autowired ServletContext servlets;
  @Autowired List<RequestMappingInfoHandlerMapping> mappings;

  @TestFactory
  Stream<DynamicTest> everyCellHoldsOverHttp() {
    var sessions = sessions();
    return PermissionTable.addresses().stream()
        .map(row -> DynamicTest.dynamicTest(row.title(), () -> holds(row, sessions)));
  }

  @Test
  void everyViewHasItsRow() {
    var routes =
        RouteConfiguration.forRegistry(
            ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)));
    var shown = new TreeSet<String>();
    paths()
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
  void everyMappedAddressHasItsRow() {
    var paths = paths().map(PathContainer::parsePath).toList();
    var without =
        mappings.stream()
            .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
            .flatMap(mapping -> mapping.getPathPatternsCondition().getPatterns().stream())
            .filter(pattern -> paths.stream().noneMatch(pattern::matches));
    assertThat(without).isEmpty();
  }

  private void holds(Row row, Map<Who, Session> sessions) {
    String[] words = row.act().split(" ");
    var scene = scenes.in(row.state());
    String slug = scene.consultation().slug().value();
    String path =
        words[1]
            .replace("{slug}", slug)
            .replace("{comment}", String.valueOf(scene.comment()))
            .replace("{decision}", String.valueOf(scene.decision()))
            .replace("{document}", scenes.document(scene));
    var outcomes = new EnumMap<Who, String>(Who.class);
    sessions.forEach(
        (who, session) ->
            outcomes.put(
                who, session.outcome(words[0], path, Scenes.WORDS).replace(slug, "{slug}")));
    assertThat(outcomes).as(row.title()).isEqualTo(row.outcomes());
  }

  private static Stream<String> paths() {
    return PermissionTable.addresses().stream()
        .map(row -> row.act().split(" ")[1].replaceFirst("\\?.*", "").replace("{slug}", "a-slug"))
        .map(path -> path.replaceAll("\\{(comment|decision)}", "1"))
        .map(path -> path.replace("{document}", "0".repeat(64)));
  }

  private Map<Who, Session> sessions() {
    var scene = scenes.in("open");
    var sessions = new EnumMap<Who, Session>(Who.class);
    sessions.put(Who.VISITOR, Session.ofAVisitor(port));
    scenes
        .cast()
        .forEach(
            (who, person) ->
                sessions.put(
                    who,
                    Session.of(
                        port,
                        people.find(person).orElseThrow().email().value(),
                        PASSWORD,
                        tokens.create(scene.viewer(who), "table").value())));
    return sessions;
  }
}
