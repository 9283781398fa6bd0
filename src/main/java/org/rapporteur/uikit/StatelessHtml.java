package org.rapporteur.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NavigationTrigger;
import java.util.function.Supplier;

/// HTML content that uses no memory in the session. It is moved here from the initial document if
/// present, otherwise sent once.
public class StatelessHtml extends Div implements HasDynamicTitle {

  private final String kind;
  private String title = "";

  /// @param kind style class of the page; also identifies the block in the initial document
  public StatelessHtml(String kind) {
    this.kind = kind;
    addClassName(kind);
    UI.getCurrent().getPage().addJavaScript("context://js/delivered.js");
  }

  /// Wraps HTML for the initial document, where the view of the same kind finds it.
  public static String wrap(String kind, String html) {
    return "<div class=\"" + kind + "\" data-delivered>" + html + "</div>";
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(title);
  }

  protected void setPageTitle(String title) {
    this.title = title;
  }

  /// Shows safe HTML. After a page load it is usually already in the initial document.
  public void showHtml(String html, NavigationTrigger trigger) {
    showHtml(() -> html, trigger);
  }

  /// Renders the HTML only if the initial document does not contain it.
  public void showHtml(Supplier<String> html, NavigationTrigger trigger) {
    if (trigger != NavigationTrigger.PAGE_LOAD) {
      send(html.get());
      return;
    }
    getElement()
        // The function is missing if the script did not load; then the HTML is sent.
        .executeJs("return window.rapporteurTakeOver?.(this, $0) ?? false", kind)
        .then(
            Boolean.class,
            isAdopted -> {
              if (!isAdopted) {
                send(html.get());
              }
            });
  }

  private void send(String html) {
    getElement().executeJs("this.innerHTML = $0", html);
  }
}
