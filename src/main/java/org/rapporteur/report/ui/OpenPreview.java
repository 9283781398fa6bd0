package org.rapporteur.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.rapporteur.report.preview.PreviewDetails;
import org.rapporteur.report.preview.PreviewId;
import org.rapporteur.report.preview.PreviewLinks;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.DestructiveActionDialog;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.Toast;

/// The preview that is open: who reads it until when, more readers, another end, and its closing.
/// Where one of these changes, what was typed for the others stays.
class OpenPreview extends Div {

  private final transient PreviewDesk desk;
  private final transient PreviewId preview;
  private final H2 heading = new H2();
  private final Paragraph facts = new Paragraph();
  private final Div warnings = new Div();
  private final Div readers = new Div();

  OpenPreview(PreviewDesk desk, PreviewDetails preview) {
    this.desk = desk;
    this.preview = preview.id();
    addClassName("preview-part");
    heading.setText(getTranslation("report.preview.current", preview.draftVersion()));
    heading.getElement().setAttribute("tabindex", "-1");
    warnings.addClassName("preview-warnings");
    add(heading, facts, address(), warnings);
    if (!preview.note().isEmpty()) {
      var note = new Paragraph(preview.note());
      note.addClassName("preview-note");
      note.getElement().setAttribute("dir", "auto");
      add(new H3(getTranslation("report.preview.note")), note);
    }
    add(readers, more(), end(preview.until()), close());
    show(preview);
  }

  private void show(PreviewDetails now) {
    facts.setText(facts(now));
    warnings.removeAll();
    warn(now);
    readers.removeAll();
    readers.add(new PreviewReaders(desk, now, this::showAfterTakingOff));
  }

  /// Another page may have ended it meanwhile.
  private void showAnew() {
    desk.previews().of(desk.viewer(), desk.id()).stream()
        .filter(each -> each.id().equals(preview) && each.isOpen())
        .findFirst()
        .ifPresentOrElse(this::show, desk.redraw());
  }

  /// The button that had the focus is gone.
  private void showAfterTakingOff() {
    showAnew();
    heading.getElement().executeJs("this.focus()");
  }

  private String facts(PreviewDetails now) {
    String opened = UtcTime.format(now.openedAt(), desk.locale());
    String until = UtcTime.format(now.until(), desk.locale());
    String by = now.openedBy();
    return by == null
        ? getTranslation("report.preview.facts.unnamed", opened, until)
        : getTranslation("report.preview.facts", opened, until, by);
  }

  private Paragraph address() {
    String page = desk.site() + PreviewLinks.page(desk.consultation().slug());
    var link = new Anchor(page, page);
    link.getElement().setAttribute("dir", "ltr");
    return new Paragraph(new Text(getTranslation("report.preview.address") + " "), link);
  }

  private void warn(PreviewDetails now) {
    if (now.lapsed()) {
      warnings.add(new Notice(Notice.Kind.WARN, getTranslation("report.preview.lapsed")));
    }
    if (now.hidden()) {
      warnings.add(new Notice(Notice.Kind.WARN, getTranslation("report.preview.hidden")));
    } else if (!now.withheld().isEmpty()) {
      var numbers = now.withheld().stream().map(String::valueOf).toList();
      warnings.add(
          new Notice(
              Notice.Kind.WARN,
              getTranslation("report.preview.parts", numbers.size(), String.join(", ", numbers))));
    }
  }

  private Div more() {
    var field = new ReadersField("report.preview.more.field", List.of());
    return form(
        "report.preview.more",
        "report.preview.more.send",
        field,
        () -> {
          int added = desk.previews().name(desk.viewer(), desk.id(), preview, field.addresses());
          field.clear();
          return added == 0 ? "report.preview.named.before" : "report.preview.named";
        });
  }

  private Div end(Instant now) {
    var field = new EmbargoField("report.preview.prolong.field", now);
    return form(
        "report.preview.prolong",
        "report.preview.prolong.send",
        field,
        () -> {
          desk.previews().prolong(desk.viewer(), desk.id(), preview, field.moment());
          return "report.preview.prolonged";
        });
  }

  /// The act answers the key of what is said once it is done.
  private <C extends Component & Focusable<?> & HasValidation> Div form(
      String heading, String send, C field, Supplier<String> act) {
    var problem = new Div();
    var button = new Button(getTranslation(send), click -> take(field, problem, act));
    var form = new Div(new H3(getTranslation(heading)), problem, field, button);
    form.addClassNames("form", "preview-form");
    return form;
  }

  private <C extends Component & Focusable<?> & HasValidation> void take(
      C field, Div problem, Supplier<String> act) {
    field.setInvalid(false);
    problem.removeAll();
    try {
      String done = act.get();
      showAnew();
      Toast.show(getTranslation(done));
    } catch (InvalidInput refusal) {
      field.setErrorMessage(desk.words(refusal));
      field.setInvalid(true);
      field.focus();
    } catch (Refusal refusal) {
      problem.add(new Notice(Notice.Kind.BAD, desk.words(refusal)));
    }
  }

  private Paragraph close() {
    return new Paragraph(new Button(getTranslation("report.preview.close"), click -> ask()));
  }

  /// It cannot be opened again, so the button that has the focus keeps it.
  private void ask() {
    var dialog =
        new DestructiveActionDialog(
            getTranslation("report.preview.close"),
            getTranslation("report.preview.close.why"),
            getTranslation("report.preview.close.sure"),
            () ->
                desk.attempt(
                    () -> desk.previews().close(desk.viewer(), desk.id(), preview),
                    desk.redraw(),
                    getTranslation("report.preview.closed")));
    dialog.setCancelText(getTranslation("report.preview.close.keep"));
    dialog.open();
  }
}
