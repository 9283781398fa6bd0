package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.rapporteur.shared.LanguageTag;

/// Shows a text as it is written or as it will be read, in turn.
class PreviewSwitch extends Div {

  private final TextArea text;
  private final transient Supplier<LanguageTag> language;
  private final transient Runnable beforeReading;
  private final transient UnaryOperator<String> drawn;
  private final Div preview = new Div();
  private final NativeButton write = mode("discussion.write", false);
  private final NativeButton read = mode("discussion.preview", true);

  /// It is drawn as it will be once it is posted.
  PreviewSwitch(
      TextArea text,
      Supplier<LanguageTag> language,
      UnaryOperator<String> drawn,
      Runnable beforeReading) {
    this.drawn = drawn;
    this.text = text;
    this.language = language;
    this.beforeReading = beforeReading;
    preview.addClassNames("c-body", "preview");
    preview.setVisible(false);
    addClassName("seg");
    getElement()
        .setAttribute("role", "group")
        .setAttribute("aria-label", getTranslation("discussion.mode"));
    add(write, read);
  }

  /// Stands where the text stands.
  Div preview() {
    return preview;
  }

  void show(boolean reading) {
    write.getElement().setAttribute("aria-pressed", String.valueOf(!reading));
    read.getElement().setAttribute("aria-pressed", String.valueOf(reading));
    text.setVisible(!reading);
    preview.setVisible(reading);
    if (reading) {
      beforeReading.run();
      var shown = language.get();
      preview.getElement().setAttribute("lang", shown.value());
      preview.getElement().setAttribute("dir", shown.direction());
      preview.getElement().executeJs("this.innerHTML = $0", drawn.apply(text.getValue()));
    }
  }

  private NativeButton mode(String name, boolean reading) {
    var button = new NativeButton(getTranslation(name), click -> show(reading));
    button.getElement().setAttribute("aria-pressed", String.valueOf(!reading));
    return button;
  }
}
