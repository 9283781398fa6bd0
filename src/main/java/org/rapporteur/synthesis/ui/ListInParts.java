package org.rapporteur.synthesis.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.function.Function;

/// A list that may be long, shown part by part.
class ListInParts<T> extends Div {

  private final HtmlContainer list;
  private final transient List<T> all;
  private final int atOnce;
  private final transient Function<T, ListItem> item;
  private final Button more = SmallButton.of("", this::showMore);
  private int shown;

  /// @param all one at least
  ListInParts(HtmlContainer list, List<T> all, int atOnce, Function<T, ListItem> item) {
    this.list = list;
    this.all = all;
    this.atOnce = atOnce;
    this.item = item;
    add(list, more);
    showNext();
  }

  /// The button may be gone, and whoever pressed it wants to read on.
  private void showMore() {
    var first = showNext();
    first.getElement().setAttribute("tabindex", "-1");
    first.getElement().executeJs("this.focus()");
  }

  private ListItem showNext() {
    var items =
        all.subList(shown, Math.min(shown + atOnce, all.size())).stream().map(item).toList();
    items.forEach(list::add);
    shown += items.size();
    int left = all.size() - shown;
    more.setText(getTranslation("synthesis.desk.problem.more", Math.min(left, atOnce), left));
    more.setVisible(left > 0);
    return items.getFirst();
  }
}
