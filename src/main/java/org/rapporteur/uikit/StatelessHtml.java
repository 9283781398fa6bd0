package org.rapporteur.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NavigationTrigger;
import java.util.function.Supplier;

/// HTML content that uses no memory in the session. It is moved here from the initial page if
/// present, otherwise sent once.
public class StatelessHtml extends Div implements HasDynamicTitle {

  private final String cssClass;
  private String title = "";

  /// Creates the component and loads its script.
  ///
  /// @param cssClass CSS class of the page, which also identifies the HTML in the initial page
  public StatelessHtml(String cssClass) {
    this.cssClass = cssClass;
    addClassName(cssClass);
    UI.getCurrent().getPage().addJavaScript("context://js/initial-content.js");
  }

  /// Wraps HTML for the initial page, where the view with the same CSS class finds it.
  public static String wrap(String cssClass, String html) {
    return "<div class=\"" + cssClass + "\" data-initial>" + html + "</div>";
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(title);
  }

  protected void setPageTitle(String title) {
    this.title = title;
  }

  /// Shows safe HTML. After a page load it is usually already in the initial page.
  public void showHtml(String html, NavigationTrigger trigger) {
    showHtml(() -> html, trigger);
  }

  /// Renders the HTML only if the initial page does not contain it.
  public void showHtml(Supplier<String> html, NavigationTrigger trigger) {
    if (trigger != NavigationTrigger.PAGE_LOAD) {
      send(html.get());
      return;
    }
    getElement()
        // The function is missing if the script did not load; then the HTML is sent.
        .executeJs("return window.rapporteurMoveInitialContent?.(this, $0) ?? false", cssClass)
        .then(
            Boolean.class,
            isMoved -> {
              if (!isMoved) {
                send(html.get());
              }
            });
  }

  private void send(String html) {
    getElement().executeJs("this.innerHTML = $0", html);
  }
}
