package org.rapporteur.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.rapporteur.report.preview.PreviewDetails;
import org.rapporteur.report.preview.PreviewLinks;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.Timestamp;
import org.rapporteur.uikit.Toast;

/// The preview that is open: who reads it until when, more readers, another end, and its closing.
class OpenPreview extends Div {

  private final transient PreviewDesk desk;
  private final transient PreviewDetails preview;

  OpenPreview(PreviewDesk desk, PreviewDetails preview) {
    this.desk = desk;
    this.preview = preview;
    addClassName("preview-part");
    add(new H2(getTranslation("report.preview.current", preview.draftVersion())));
    add(new Paragraph(facts()));
    add(new Paragraph(getTranslation("report.preview.address", page())));
    warnings();
    if (!preview.note().isEmpty()) {
      var note = new Paragraph(preview.note());
      note.addClassName("preview-note");
      note.getElement().setAttribute("dir", "auto");
      add(new H3(getTranslation("report.preview.note")), note);
    }
    add(new PreviewReaders(desk, preview), more(), end(), close());
  }

  private String facts() {
    String opened = Timestamp.words(preview.openedAt(), desk.locale());
    String until = Timestamp.words(preview.until(), desk.locale());
    String by = preview.openedBy();
    return by == null
        ? getTranslation("report.preview.facts.unnamed", opened, until)
        : getTranslation("report.preview.facts", opened, until, by);
  }

  private String page() {
    return PreviewLinks.page(desk.consultation().slug());
  }

  private void warnings() {
    if (preview.lapsed()) {
      add(new Notice(Notice.Kind.WARN, getTranslation("report.preview.lapsed")));
    }
    if (preview.hidden()) {
      add(new Notice(Notice.Kind.WARN, getTranslation("report.preview.hidden")));
    } else if (!preview.withheld().isEmpty()) {
      var numbers = preview.withheld().stream().map(String::valueOf).toList();
      add(
          new Notice(
              Notice.Kind.WARN,
              getTranslation("report.preview.parts", numbers.size(), String.join(", ", numbers))));
    }
  }

  private Div more() {
    var readers = new ReadersField("report.preview.more.field", List.of());
    var send =
        new Button(
            getTranslation("report.preview.more.send"),
            click ->
                take(
                    readers,
                    () ->
                        desk.previews()
                            .name(desk.viewer(), desk.id(), preview.id(), readers.addresses()),
                    "report.preview.named"));
    return form("report.preview.more", readers, send);
  }

  private Div end() {
    var until = new EmbargoField("report.preview.prolong.field", preview.until());
    var send =
        new Button(
            getTranslation("report.preview.prolong.send"),
            click ->
                take(
                    until,
                    () ->
                        desk.previews()
                            .prolong(desk.viewer(), desk.id(), preview.id(), until.moment()),
                    "report.preview.prolonged"));
    return form("report.preview.prolong", until, send);
  }

  private Div form(String heading, Component field, Button send) {
    var form = new Div(new H3(getTranslation(heading)), field, send);
    form.addClassNames("form", "preview-form");
    return form;
  }

  private <C extends Component & Focusable<?> & HasValidation> void take(
      C field, Runnable act, String done) {
    field.setInvalid(false);
    try {
      act.run();
    } catch (Refusal refusal) {
      field.setErrorMessage(desk.words(refusal));
      field.setInvalid(true);
      field.focus();
      return;
    }
    desk.redraw().run();
    Toast.say(getTranslation(done));
  }

  /// Asked once more, because it cannot be opened again.
  private Paragraph close() {
    var close = new Button(getTranslation("report.preview.close"));
    close.addClickListener(
        click -> {
          if (close.hasThemeName(ButtonVariant.ERROR.getVariantName())) {
            desk.attempt(
                () -> desk.previews().close(desk.viewer(), desk.id(), preview.id()),
                getTranslation("report.preview.closed"));
          } else {
            close.setText(getTranslation("report.preview.close.sure"));
            close.addThemeVariants(ButtonVariant.ERROR);
          }
        });
    return new Paragraph(close);
  }
}
