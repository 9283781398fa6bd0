package org.rapporteur.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NavigationTrigger;
import java.util.function.Supplier;

/// Text for reading that a session does not hold: taken over from the page as delivered where it
/// stands there, else sent once.
public class DeliveredHtml extends Div implements HasDynamicTitle {

  private final String kind;
  private String title = "";

  /// The kind is the style class of the page and marks the block in the page as delivered.
  public DeliveredHtml(String kind) {
    this.kind = kind;
    addClassName(kind);
    UI.getCurrent().getPage().addJavaScript("context://js/delivered.js");
  }

  /// The block as [FirstPage] delivers it, for the view of the same kind.
  public static String block(String kind, String html) {
    return "<div class=\"" + kind + "\" data-delivered>" + html + "</div>";
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.of(title);
  }

  /// Gives the page its title, for the window.
  protected void name(String title) {
    this.title = title;
  }

  /// Shows safe HTML. Only a page load can have brought it already.
  public void show(String html, NavigationTrigger trigger) {
    show(() -> html, trigger);
  }

  /// The same, drawn only where the page as delivered did not bring it.
  public void show(Supplier<String> html, NavigationTrigger trigger) {
    if (trigger != NavigationTrigger.PAGE_LOAD) {
      send(html.get());
      return;
    }
    getElement()
        // Without its script the page goes on as if nothing had been delivered.
        .executeJs("return window.rapporteurTakeOver?.(this, $0) ?? false", kind)
        .then(
            Boolean.class,
            taken -> {
              if (!taken) {
                send(html.get());
              }
            });
  }

  private void send(String html) {
    getElement().executeJs("this.innerHTML = $0", html);
  }
}
