package org.rapporteur.synthesis.ui.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Function;

/// A list that may be long, shown part by part.
public class ListInParts<T> extends Div {

  private final HtmlContainer list;
  private final transient List<T> all;
  private final int atOnce;
  private final transient Function<List<T>, List<? extends Component>> items;
  private final Button more = SmallButton.of("", this::showMore);
  private int shown;

  /// @param all one at least
  public static <T> ListInParts<T> of(
      HtmlContainer list, List<T> all, int atOnce, Function<T, ? extends Component> item) {
    return new ListInParts<>(list, all, atOnce, part -> part.stream().map(item).toList());
  }

  /// Where what a part needs is read for all of it together.
  ///
  /// @param all one at least
  public ListInParts(
      HtmlContainer list,
      List<T> all,
      int atOnce,
      Function<List<T>, List<? extends Component>> items) {
    this.list = list;
    this.all = all;
    this.atOnce = atOnce;
    this.items = items;
    add(list, more);
    showNext();
  }

  /// The button may be gone, and whoever pressed it wants to read on.
  private void showMore() {
    var first = showNext();
    first.getElement().setAttribute("tabindex", "-1");
    first.getElement().executeJs("this.focus()");
  }

  private Component showNext() {
    var part = items.apply(all.subList(shown, Math.min(shown + atOnce, all.size())));
    part.forEach(list::add);
    shown += part.size();
    int left = all.size() - shown;
    more.setText(getTranslation("synthesis.desk.problem.more", Math.min(left, atOnce), left));
    more.setVisible(left > 0);
    return part.getFirst();
  }
}
