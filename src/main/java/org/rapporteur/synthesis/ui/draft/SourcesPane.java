package org.rapporteur.synthesis.ui.draft;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.CitationRef;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.QuoteRef;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.language.TextSpan;
import org.rapporteur.synthesis.LedgerEntry;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.readiness.ReadinessDetails;
import org.rapporteur.synthesis.ui.desk.CommentWords;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.desk.GroupShape;
import org.rapporteur.synthesis.ui.desk.SetAsideDialog;
import org.rapporteur.synthesis.ui.desk.SmallButton;
import org.rapporteur.synthesis.ui.model.SentenceCheckPart;
import org.rapporteur.uikit.StackedBar;

/// The comments behind the selected paragraph, the words it rests on marked, and those on the same
/// question that no paragraph carries yet.
class SourcesPane extends Div {

  /// Id of the heading.
  static final String HEADING = "sources";

  private static final int AT_ONCE = 20;

  private final transient Desk desk;
  private final transient SynthesisDetails draft;
  private final SidePane side;
  private transient Set<Integer> reported = Set.of();
  private final UnorderedList list = new UnorderedList();
  private final Map<Integer, ListItem> items = new HashMap<>();
  private final Button more = new Button();

  SourcesPane(
      Desk desk,
      SynthesisDetails draft,
      ReadinessDetails confirmations,
      @Nullable SynthesisParagraph paragraph,
      SidePane side) {
    this.desk = desk;
    this.draft = draft;
    this.side = side;
    more.setVisible(false);
    if (paragraph == null) {
      var hint = new Paragraph(getTranslation("synthesis.desk.evidence.none"));
      hint.addClassNames("pane-b", "muted");
      add(hint);
      return;
    }
    reported = reported(paragraph);
    var cited = new ArrayList<>(desk.services().ranking().of(desk.viewer(), draft, paragraph));
    cited.sort(Comparator.comparing(comment -> !reported.contains(comment)));
    String title =
        getTranslation(
            "synthesis.desk.sources",
            paragraph.number(),
            reported.size(),
            cited.size() - reported.size());
    var heading = new H2(title);
    heading.setId(HEADING);
    heading.getElement().setAttribute("tabindex", "-1");
    var back =
        SmallButton.of(
            getTranslation("synthesis.desk.back-to-text"),
            () -> desk.focus(ParagraphCard.numberId(paragraph.id())));
    back.addClassName("back-to-text");
    var head = new Div(heading, back);
    head.addClassName("pane-h");
    if (draft.latest()) {
      head.add(new ParagraphConfirmation(desk, draft, confirmations, paragraph));
    }
    add(head);
    var shown = show(paragraph, cited);
    if (!shown.isEmpty()) {
      addComponentAtIndex(1, groups(title, shown));
    }
    more.addThemeVariants(ButtonVariant.SMALL);
    more.addClickListener(click -> show(paragraph, cited));
    add(list, more);
    if (draft.latest()
        && desk.services().secondModel().isOn()
        && paragraph.sentences().stream().anyMatch(DraftSentence::reportsItsCitations)) {
      add(new SentenceCheckPart(desk, draft, paragraph));
    }
    open(draft, paragraph);
  }

  /// Returns the comments that sentences quote or report, the others being only counted; all if
  /// there are none.
  private static Set<Integer> reported(SynthesisParagraph paragraph) {
    var reported = new HashSet<Integer>();
    for (var sentence : paragraph.sentences()) {
      reported.addAll(sentence.reportedComments());
      sentence.quotes().forEach(quote -> reported.add(quote.comment()));
    }
    return reported.isEmpty() ? paragraph.citedComments() : reported;
  }

  /// Shows the next comments of the list: first those reported, then those only counted.
  private List<CommentDetails> show(SynthesisParagraph paragraph, List<Integer> cited) {
    int from = (int) list.getChildren().count();
    int end = from < reported.size() ? reported.size() : cited.size();
    int to = Math.min(end, from + AT_ONCE);
    var numbers = cited.subList(from, to);
    more.setVisible(to < cited.size());
    more.setText(
        to < reported.size()
            ? getTranslation("synthesis.desk.more", reported.size() - to)
            : getTranslation("synthesis.desk.more-counted", cited.size() - to));
    var found = desk.comments(numbers);
    var shown = new ArrayList<CommentDetails>();
    for (int number : numbers) {
      var comment = found.get(number);
      var item =
          comment == null
              ? new ListItem(getTranslation("synthesis.desk.gone", "C" + number))
              : item(comment, paragraph);
      item.setId(itemId(number));
      item.getElement().setAttribute("tabindex", "-1");
      items.put(number, item);
      list.add(item);
      if (comment != null) {
        shown.add(comment);
      }
    }
    return shown;
  }

  private static String itemId(int comment) {
    return "source-" + comment;
  }

  /// Marks a comment that the paragraph cites, and moves the focus there.
  void mark(int comment) {
    while (!items.containsKey(comment) && more.isVisible()) {
      more.click();
    }
    items.values().forEach(item -> item.getElement().removeAttribute("aria-current"));
    var item = items.get(comment);
    if (item != null) {
      item.getElement().setAttribute("aria-current", "true");
      desk.focus(itemId(comment));
    }
  }

  private ListItem item(CommentDetails comment, SynthesisParagraph paragraph) {
    var item = new SourceItem(desk, comment);
    var sentences = new ArrayList<String>();
    var marked = new HashSet<TextSpan>();
    for (int at = 0; at < paragraph.sentences().size(); at++) {
      var sentence = paragraph.sentences().get(at);
      if (sentence.citedComments().contains(comment.number())) {
        sentences.add(String.valueOf(at + 1));
      }
      sentence.citations().stream()
          .filter(c -> c.comment() == comment.number() && c.revision() == comment.revision())
          .map(CitationRef::span)
          .filter(Objects::nonNull)
          .forEach(marked::add);
      sentence.quotes().stream()
          .filter(q -> q.comment() == comment.number() && q.revision() == comment.revision())
          .map(QuoteRef::span)
          .forEach(marked::add);
    }
    var meta =
        new Paragraph(
            getTranslation(
                "synthesis.desk.in-sentence",
                getTranslation(comment.region().key()),
                String.join(", ", sentences)));
    meta.addClassName("s-m");
    item.add(meta, CommentWords.around(comment, marked));
    var acts = new Div();
    acts.addClassName("row");
    if (draft.latest()) {
      acts.add(cite(comment));
    }
    acts.add(item.threadLink());
    item.add(acts);
    return item;
  }

  private Div groups(String title, List<CommentDetails> comments) {
    var counts = new TreeMap<StakeholderGroup, Integer>();
    comments.forEach(comment -> counts.merge(comment.group(), 1, Integer::sum));
    var parts = new ArrayList<StackedBar.BarPart>();
    var legend = new UnorderedList();
    legend.addClassName("counts");
    for (Map.Entry<StakeholderGroup, Integer> entry : counts.entrySet()) {
      var group = entry.getKey();
      parts.add(
          new StackedBar.BarPart(
              "t-" + group.cssName(), getTranslation(group.key()), entry.getValue()));
      var name = new Span(getTranslation(group.key()));
      name.addClassName("vh");
      legend.add(new ListItem(new GroupShape(group), name, new Span(" " + entry.getValue())));
    }
    var sum = new Div(new StackedBar(title, parts), legend);
    sum.addClassName("sum");
    return sum;
  }

  private void open(SynthesisDetails draft, SynthesisParagraph paragraph) {
    var section =
        draft.sections().stream().filter(s -> s.paragraphs().contains(paragraph)).findFirst();
    if (section.filter(s -> s.kind() == SectionKind.SUMMARY).isPresent()) {
      return;
    }
    var question = section.map(s -> s.question()).orElse(null);
    var numbers =
        draft.ledger().stream()
            .filter(entry -> entry.outcome() == LedgerEntry.Outcome.UNACCOUNTED)
            .filter(entry -> question == null || question == entry.question())
            .map(LedgerEntry::comment)
            .sorted(Comparator.naturalOrder())
            .limit(AT_ONCE)
            .toList();
    if (numbers.isEmpty() || !draft.latest()) {
      return;
    }
    var heading = new Paragraph(getTranslation("synthesis.desk.not-carried"));
    heading.addClassName("grp");
    var open = new UnorderedList();
    for (var comment : desk.comments(numbers).values()) {
      var item = new SourceItem(desk, comment);
      var setAside =
          SmallButton.of(
              getTranslation("synthesis.desk.set-aside"),
              getTranslation("synthesis.desk.set-aside.of", comment.reference()),
              () ->
                  desk.leave(
                      () ->
                          new SetAsideDialog(
                                  desk, comment.number(), () -> desk.redraw().show(paragraph.id()))
                              .open()));
      var acts = new Div(cite(comment), setAside);
      acts.addClassName("row");
      item.add(CommentWords.around(comment, List.of()), acts);
      open.add(item);
    }
    add(heading, open);
  }

  private Button cite(CommentDetails comment) {
    return SmallButton.of(
        getTranslation("synthesis.search.cite"),
        getTranslation("synthesis.search.cite.of", comment.reference()),
        () -> side.cite(comment.number()));
  }
}
