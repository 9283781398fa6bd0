package org.rapporteur.synthesis.ui.points;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.synthesis.offer.DraftOffer;
import org.rapporteur.synthesis.offer.KeptWork;
import org.rapporteur.synthesis.run.RunDetails;
import org.rapporteur.synthesis.run.RunStage;
import org.rapporteur.synthesis.run.RunState;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.ProgressMeter;
import org.rapporteur.uikit.Toast;

/// The run under way or the last one: its stages, how far it is, and the way to start or end one.
public class RunPanel extends Div {

  private static final int ASKED_EVERY = 1_000;

  private final transient Desk desk;
  private final transient Runnable ended;
  private @Nullable Registration polling;
  private @Nullable Drawn drawn;
  private boolean wasUnderWay;

  /// A run under way, and all that is drawn anew while it goes on: whoever is on the button that
  /// ends it stays there.
  private record Drawn(
      int run, Div columns, Section section, Div head, OrderedList stages, RunKnowledge known) {

    Drawn with(Div newHead, OrderedList newStages, RunKnowledge newlyKnown) {
      section.replace(head, newHead);
      section.replace(stages, newStages);
      columns.replace(known, newlyKnown);
      return new Drawn(run, columns, section, newHead, newStages, newlyKnown);
    }
  }

  /// @param ended hears that a run has ended, by which a draft may be offered or no more
  public RunPanel(Desk desk, Runnable ended) {
    this.desk = desk;
    this.ended = ended;
    addClassName("page-run");
    draw();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    polling = event.getUI().addPollListener(poll -> draw());
    event.getUI().setPollInterval(wasUnderWay ? ASKED_EVERY : -1);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    event.getUI().setPollInterval(-1);
    if (polling != null) {
      polling.remove();
    }
  }

  void draw() {
    var run = desk.services().runs().last(desk.viewer(), desk.id()).orElse(null);
    boolean underWay = run != null && run.state().isUnderWay();
    getUI().ifPresent(ui -> ui.setPollInterval(underWay ? ASKED_EVERY : -1));
    boolean madeTheFirst =
        wasUnderWay
            && run != null
            && run.state() == RunState.DONE
            && Objects.equals(run.draft(), 1);
    boolean hasEnded = wasUnderWay && !underWay;
    wasUnderWay = underWay;
    if (madeTheFirst) {
      desk.redraw().show(null);
      return;
    }
    if (hasEnded) {
      ended.run();
    }
    var before = drawn;
    if (run != null && underWay && before != null && before.run() == run.number()) {
      drawn = before.with(head(run), stages(run), new RunKnowledge(desk, run));
      return;
    }
    removeAll();
    drawn = null;
    var section = new Section();
    var facts = new Div();
    var columns = new Div(section);
    columns.addClassName("run");
    if (run == null) {
      section.add(
          new H2(getTranslation("synthesis.run.none")),
          new Paragraph(getTranslation("synthesis.run.what")));
    } else {
      var head = head(run);
      var stages = stages(run);
      var known = new RunKnowledge(desk, run);
      section.add(head);
      if (run.state() == RunState.DONE) {
        facts.add(facts(stages, known));
      } else {
        section.add(stages);
        columns.add(known);
      }
      drawn = underWay ? new Drawn(run.number(), columns, section, head, stages, known) : null;
      if (run.problem() != null) {
        section.add(
            new Notice(Notice.Kind.BAD, getTranslation("synthesis.run.problem", run.problem())));
      }
    }
    if (underWay && run != null) {
      section.add(cancel(run));
    } else {
      addStart(section, run == null);
    }
    var note =
        new Paragraph(
            getTranslation(underWay ? "synthesis.run.cancelling" : "synthesis.run.starting"));
    note.addClassNames("small", "muted");
    note.setVisible(run != null);
    section.add(note);
    desk.services()
        .kept()
        .of(desk.viewer(), desk.id())
        .filter(kept -> !kept.isEmpty())
        .ifPresent(kept -> section.add(kept(kept)));
    add(columns, facts);
    if (run != null) {
      desk.services()
          .offers()
          .last(desk.viewer(), desk.id())
          .ifPresent(offer -> result(run, offer, hasEnded));
    }
  }

  /// Creates the folded details of a run that has ended. The themes follow them.
  private Details facts(OrderedList stages, RunKnowledge known) {
    var columns = new Div(new Section(stages), known);
    columns.addClassName("run");
    var facts = new Details(getTranslation("synthesis.run.facts"), columns);
    facts.addClassName("run-facts");
    return facts;
  }

  /// What is to be decided stands first, also while another run is under way or has failed.
  private void result(RunDetails run, DraftOffer offer, boolean hasEnded) {
    Integer before = offer.before();
    boolean isOfThisRun = Objects.equals(run.draft(), offer.version());
    if (before != null && offer.isOpen()) {
      var result = new RunResult(desk, isOfThisRun ? run : null, offer, before);
      addComponentAsFirst(result);
      if (hasEnded && isOfThisRun) {
        result.focus();
        Toast.show(getTranslation("synthesis.offer.ready", offer.version()));
      }
    } else if (before != null && isOfThisRun) {
      add(new RunResult(desk, run, offer, before));
    }
  }

  private Paragraph kept(KeptWork kept) {
    var line =
        new Paragraph(
            getTranslation(
                "synthesis.run.kept",
                kept.written(),
                kept.moved(),
                kept.removed(),
                kept.notKept()));
    line.addClassName("small");
    return line;
  }

  private Div head(RunDetails run) {
    var status =
        new Span(
            getTranslation(
                "synthesis.run.status",
                getTranslation(run.state().key()),
                run.stages().indexOf(run.stage()) + 1,
                run.stages().size()));
    status.addClassNames("small", "num");
    status.getElement().setAttribute("role", "status");
    var row =
        new Div(
            new H2(
                getTranslation(
                    "synthesis.run.title",
                    run.number(),
                    UtcTime.format(run.requestedAt(), getLocale()))),
            status);
    row.addClassNames("row", "between");
    return row;
  }

  private OrderedList stages(RunDetails run) {
    var list = new OrderedList();
    list.addClassName("stages");
    for (var stage : run.stages()) {
      list.add(stage(run, stage));
    }
    return list;
  }

  private ListItem stage(RunDetails run, RunStage stage) {
    var item = new ListItem();
    item.getElement().appendChild(new Element("b").setText(getTranslation(stage.key())));
    var found = run.found(stage);
    boolean current = run.stage() == stage && run.state().isUnderWay();
    item.addClassName(current ? "now" : found.isPresent() ? "ok" : "wait");
    if (current && run.total() > 0) {
      var meter = new ProgressMeter(getTranslation(stage.key()));
      meter.showProgress(run.done(), run.total(), run.perSecond());
      item.add(meter);
    } else if (found.isPresent()) {
      Map<String, Object> facts = found.get().facts();
      var words = new Span(desk.services().messages().text(getLocale(), stage.foundKey(), facts));
      words.addClassName("d");
      double seconds = found.get().took().toMillis() / 1000.0;
      var took = new Span(getTranslation("synthesis.run.took", seconds));
      took.addClassName("v");
      item.add(words, took);
    }
    return item;
  }

  private Button cancel(RunDetails run) {
    var cancel =
        new Button(
            getTranslation("synthesis.run.cancel", run.number()),
            click ->
                desk.attempt(
                    () -> {
                      desk.services().runs().cancel(desk.viewer(), desk.id(), run.number());
                      draw();
                    }));
    cancel.addThemeVariants(ButtonVariant.ERROR);
    return cancel;
  }

  private void addStart(Section section, boolean isFirst) {
    var model = desk.services().languageModel();
    var usesModel = new Checkbox();
    if (model.isOn()) {
      usesModel.setLabel(getTranslation("synthesis.model.use", model.name(), model.host()));
      usesModel.setHelperText(getTranslation("synthesis.model.use.note"));
      section.add(usesModel);
    }
    section.add(start(usesModel, isFirst));
  }

  private Button start(Checkbox usesModel, boolean first) {
    var start =
        new Button(
            getTranslation(first ? "synthesis.run.first" : "synthesis.run.start"),
            click ->
                desk.attempt(
                    () -> {
                      desk.services().runs().start(desk.viewer(), desk.id(), usesModel.getValue());
                      draw();
                    }));
    start.addThemeVariants(ButtonVariant.PRIMARY);
    return start;
  }
}
