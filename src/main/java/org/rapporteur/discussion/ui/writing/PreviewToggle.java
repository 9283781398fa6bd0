package org.rapporteur.discussion.ui.writing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.rapporteur.shared.LanguageTag;

/// Buttons that switch between a text field and its preview.
public class PreviewToggle extends Div {

  private final TextArea text;
  private final transient Supplier<LanguageTag> language;
  private final transient Runnable beforePreview;
  private final transient UnaryOperator<String> renderer;
  private final Div preview = new Div();
  private final NativeButton writeButton =
      new NativeButton(getTranslation("discussion.write"), click -> showText());
  private final NativeButton previewButton =
      new NativeButton(getTranslation("discussion.preview"), click -> showPreview());

  /// Creates the toggle between a text field and its preview.
  ///
  /// @param language returns the language of the text
  /// @param renderer renders Markdown as it will appear once posted
  /// @param beforePreview runs before the text is rendered
  public PreviewToggle(
      TextArea text,
      Supplier<LanguageTag> language,
      UnaryOperator<String> renderer,
      Runnable beforePreview) {
    this.text = text;
    this.language = language;
    this.renderer = renderer;
    this.beforePreview = beforePreview;
    preview.addClassNames("c-body", "preview");
    addClassName("seg");
    getElement()
        .setAttribute("role", "group")
        .setAttribute("aria-label", getTranslation("discussion.mode"));
    add(writeButton, previewButton);
    showText();
  }

  /// Area shown instead of the text.
  public Div preview() {
    return preview;
  }

  public void showText() {
    setPreviewVisible(false);
  }

  private void showPreview() {
    beforePreview.run();
    setPreviewVisible(true);
    var languageTag = language.get();
    preview.getElement().setAttribute("lang", languageTag.value());
    preview.getElement().setAttribute("dir", languageTag.direction());
    preview.getElement().executeJs("this.innerHTML = $0", renderer.apply(text.getValue()));
  }

  private void setPreviewVisible(boolean isVisible) {
    text.setVisible(!isVisible);
    preview.setVisible(isVisible);
    writeButton.getElement().setAttribute("aria-pressed", String.valueOf(!isVisible));
    previewButton.getElement().setAttribute("aria-pressed", String.valueOf(isVisible));
  }
}
