package org.rapporteur.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.grid.HeaderRow.HeaderCell;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/// Base of the tests that open views of the application without a browser.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class ViewTest extends SpringBrowserlessTest {

  @Autowired private PersonService people;

  /// Without a package, the whole class path is searched for views.
  @Override
  protected final Set<String> scanPackages() {
    return Set.of("org.rapporteur");
  }

  protected final void signIn(Viewer viewer) {
    var email = people.find(viewer.requireSignedIn("test")).orElseThrow().email();
    var signedIn = people.findForSignIn(email.value()).orElseThrow().withoutPassword();
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                signedIn, null, signedIn.getAuthorities()));
  }

  /// Returns the cells of a column of components, expanded rows included.
  protected final <T> List<Component> cells(Grid<T> grid, int column) {
    GridTester<Grid<T>, T> rows = test(grid);
    return IntStream.range(0, rows.size())
        .mapToObj(row -> rows.getCellComponent(row, column))
        .toList();
  }

  /// Returns the text of the view, with the rows of each grid as they are now.
  protected final String viewText() {
    roundTrip();
    return text(((Component) getCurrentView()).getElement());
  }

  private String text(Element element) {
    if (element.isTextNode()) {
      return element.getText();
    }
    return element.getComponent().orElse(null) instanceof Grid<?> grid
        ? text(grid)
        : element.getChildren().map(this::text).collect(Collectors.joining());
  }

  private static <T> String text(Grid<T> grid) {
    var headers = grid.getHeaderRows().stream().flatMap(row -> row.getCells().stream());
    return Stream.concat(headers.map(HeaderCell::getText), rowTexts(grid).stream())
        .collect(Collectors.joining("\n"));
  }

  /// Returns the text of each row of a grid, expanded rows included.
  protected static <T> List<String> rowTexts(Grid<T> grid) {
    GridTester<Grid<T>, T> rows = new GridTester<>(grid);
    return IntStream.range(0, rows.size())
        .mapToObj(
            row ->
                IntStream.range(0, grid.getColumns().size())
                    .mapToObj(
                        column ->
                            grid.getColumns().get(column).getRenderer() instanceof ComponentRenderer
                                ? rows.getCellComponent(row, column)
                                    .getElement()
                                    .getTextRecursively()
                                : rows.getCellText(row, column))
                    .collect(Collectors.joining("|")))
        .toList();
  }

  @AfterEach
  protected final void signOut() {
    SecurityContextHolder.clearContext();
  }
}
