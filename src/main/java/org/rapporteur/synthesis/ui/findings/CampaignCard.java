package org.rapporteur.synthesis.ui.findings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.rapporteur.analysis.campaign.VariablePart;
import org.rapporteur.language.TextSpan;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisLinks;
import org.rapporteur.synthesis.finding.CampaignFinding;
import org.rapporteur.synthesis.finding.CampaignFinding.Addition;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.desk.ListInParts;

/// One campaign: its size, its text, where that was worded otherwise, whom it names, what was added
/// to it, and the comments that are copies of it.
class CampaignCard extends Section {

  /// Enough of a template to know what it asks for, in code points.
  private static final int OF_TEMPLATE = 3_000;

  private static final int ADDITIONS = 10;
  private static final int COPIES = 50;

  private final transient SynthesisDetails draft;
  private final transient CampaignFinding campaign;
  private final transient SaidWords words;

  /// The comments whose words it shows at first.
  static List<Integer> quoted(CampaignFinding campaign) {
    var quoted = new ArrayList<Integer>();
    quoted.add(campaign.template());
    campaign.variation().parts().stream()
        .flatMap(part -> part.fillings().stream())
        .forEach(filling -> quoted.add(filling.comment()));
    campaign.additions().first().stream()
        .limit(ADDITIONS)
        .forEach(addition -> quoted.add(addition.comment()));
    return quoted;
  }

  CampaignCard(Desk desk, SynthesisDetails draft, CampaignFinding campaign, SaidWords words) {
    this.draft = draft;
    this.campaign = campaign;
    this.words = words;
    addClassName("campaign");
    String title = getTranslation("synthesis.campaigns.of", "C" + campaign.template());
    setAriaLabel(title);
    add(new H3(title), size(desk));
    elsewhere();
    sources();
    template();
    parts();
    additions();
    copies();
  }

  private Paragraph size(Desk desk) {
    var size =
        new Paragraph(
            getTranslation(
                "synthesis.campaigns.size",
                campaign.question(),
                campaign.comments().size(),
                campaign.prevalence().holders(),
                campaign.distinctTexts(),
                campaign.changed().size()));
    draft.paragraphs().stream()
        .filter(p -> Integer.valueOf(campaign.template()).equals(p.campaign()))
        .findFirst()
        .ifPresent(
            p ->
                size.add(
                    new Span(" "),
                    new Anchor(SynthesisLinks.paragraph(desk.slug(), p.id()), "¶ " + p.number())));
    return size;
  }

  private void elsewhere() {
    var others =
        draft.findings().campaigns().stream()
            .filter(other -> campaign.elsewhere().contains(other.template()))
            .toList();
    if (!others.isEmpty()) {
      list(
          "synthesis.campaigns.elsewhere",
          others,
          other ->
              item(
                  words.link(other.template()),
                  getTranslation(
                      "synthesis.campaigns.elsewhere.of",
                      other.question(),
                      other.prevalence().holders())));
    }
  }

  private void sources() {
    if (!campaign.sources().isEmpty()) {
      list(
          "synthesis.campaigns.sources",
          campaign.sources(),
          span ->
              new ListItem(
                  words
                      .of(campaign.template(), campaign.revision(), span)
                      .orElseGet(() -> new Span(gone(campaign.template())))));
    }
  }

  private void template() {
    var marked = campaign.variation().parts().stream().map(VariablePart::span).toList();
    heading("synthesis.campaigns.template");
    add(
        words
            .beginning(campaign.template(), campaign.revision(), OF_TEMPLATE, marked)
            .orElseGet(() -> new Paragraph(gone(campaign.template()))));
  }

  private void parts() {
    var parts = campaign.variation().parts();
    if (parts.isEmpty()) {
      return;
    }
    list("synthesis.campaigns.parts", parts, this::part);
    int others = campaign.distinctTexts() - 1;
    if (campaign.variation().texts() < others) {
      add(
          new Paragraph(
              getTranslation(
                  "synthesis.campaigns.compared", campaign.variation().texts(), others)));
    }
  }

  private ListItem part(VariablePart found) {
    var item = new ListItem();
    var mark = new Element("mark");
    mark.appendChild(
        words
            .of(campaign.template(), campaign.revision(), found.span())
            .orElseGet(() -> new Span(gone(campaign.template())))
            .getElement());
    item.getElement().appendChild(mark);
    item.add(
        new Span(
            " " + getTranslation("synthesis.campaigns.part", found.holders(), found.leftOut())));
    var fillings = new UnorderedList();
    fillings.addClassName("small");
    for (var filling : found.fillings()) {
      fillings.add(
          quotation(filling.comment(), filling.revision(), filling.span(), filling.holders()));
    }
    if (found.ways() > found.fillings().size()) {
      fillings.add(
          new ListItem(
              getTranslation("synthesis.campaigns.ways", found.ways() - found.fillings().size())));
    }
    item.add(fillings);
    return item;
  }

  private void additions() {
    var additions = campaign.additions();
    if (additions.all() == 0) {
      return;
    }
    heading("synthesis.campaigns.additions");
    if (additions.all() > additions.first().size()) {
      add(
          new Paragraph(
              getTranslation(
                  "synthesis.campaigns.additions.first",
                  additions.first().size(),
                  additions.all())));
    }
    add(new ListInParts<>(new UnorderedList(), additions.first(), ADDITIONS, this::added));
  }

  /// The words of the first ones are known already.
  private List<ListItem> added(List<Addition> shown) {
    var first = campaign.additions().first();
    boolean known = shown.equals(first.subList(0, shown.size()));
    var said = known ? words : words.with(shown.stream().map(Addition::comment).toList());
    return shown.stream()
        .map(a -> quotation(said, a.comment(), a.revision(), a.span(), a.holders()))
        .toList();
  }

  private void copies() {
    heading("synthesis.campaigns.copies");
    var inLines = new UnorderedList();
    inLines.addClassName("counts");
    add(
        ListInParts.of(
            inLines, campaign.comments(), COPIES, comment -> new ListItem(words.link(comment))));
  }

  private ListItem quotation(int comment, int revision, TextSpan span, int holders) {
    return quotation(words, comment, revision, span, holders);
  }

  private ListItem quotation(
      SaidWords from, int comment, int revision, TextSpan span, int holders) {
    return from.of(comment, revision, span)
        .map(
            said ->
                new ListItem(
                    said,
                    new Span(" ("),
                    from.link(comment),
                    new Span(") " + getTranslation("synthesis.campaigns.holders", holders))))
        .orElseGet(() -> new ListItem(gone(comment)));
  }

  private static ListItem item(Component first, String then) {
    return new ListItem(first, new Span(" " + then));
  }

  private <T> void list(String key, List<T> all, Function<T, ListItem> item) {
    heading(key);
    var list = new UnorderedList();
    all.stream().map(item).forEach(list::add);
    add(list);
  }

  private void heading(String key) {
    add(new H4(getTranslation(key)));
  }

  private String gone(int comment) {
    return getTranslation("synthesis.campaigns.gone", "C" + comment);
  }
}
