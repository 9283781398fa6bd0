package org.rapporteur.synthesis.ui.points;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.run.RunDetails;
import org.rapporteur.synthesis.run.RunStage;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.uikit.table.ResponsiveTable;

/// What a run has found so far: where comments stand, what is set aside and why, campaigns, and how
/// languages are treated.
class RunKnowledge extends Section {

  private final transient Desk desk;

  RunKnowledge(Desk desk, RunDetails run) {
    this.desk = desk;
    setAriaLabel(getTranslation("synthesis.run.known"));
    ledger(run);
    aside(run.listed(RunStage.STATEMENTS, RunDetails.SET_ASIDE, RunDetails.OfReason.class));
    campaigns(run.listed(RunStage.CAMPAIGNS, RunDetails.CAMPAIGNS, RunDetails.OfCampaign.class));
    languages(run.listed(RunStage.SNAPSHOT, RunDetails.LANGUAGES, RunDetails.OfLanguage.class));
  }

  private void ledger(RunDetails run) {
    var list = new DescriptionList();
    list.addClassName("kv");
    fact(list, run, RunStage.SNAPSHOT, "comments", "synthesis.run.known.read");
    fact(list, run, RunStage.CAMPAIGNS, "comments", "synthesis.run.known.campaigns");
    if (run.found(RunStage.STATEMENTS).isPresent()) {
      int aside =
          run.listed(RunStage.STATEMENTS, RunDetails.SET_ASIDE, RunDetails.OfReason.class).stream()
              .mapToInt(RunDetails.OfReason::comments)
              .sum();
      add(list, "synthesis.run.known.aside", aside);
    }
    fact(list, run, RunStage.THEMES, RunDetails.IN_THEMES, "synthesis.run.known.themes");
    fact(list, run, RunStage.THEMES, RunDetails.OPEN, "synthesis.run.known.open");
    add(
        new H2(getTranslation("synthesis.run.known.ledger")),
        list.getElement().getChildCount() == 0
            ? new Paragraph(getTranslation("synthesis.run.known.none"))
            : list);
  }

  private void fact(
      DescriptionList list, RunDetails run, RunStage stage, String fact, String words) {
    run.number(stage, fact).ifPresent(number -> add(list, words, number));
  }

  private void add(DescriptionList list, String words, int number) {
    list.add(
        new DescriptionList.Term(getTranslation(words)),
        new DescriptionList.Description(getTranslation("synthesis.run.known.number", number)));
  }

  private void aside(List<RunDetails.OfReason> reasons) {
    if (reasons.isEmpty()) {
      return;
    }
    var list = new DescriptionList();
    list.addClassName("kv");
    for (var reason : reasons) {
      var comments = new DescriptionList.Description();
      reason.first().forEach(comment -> comments.add(reference(comment), new Span(" ")));
      int more = reason.comments() - reason.first().size();
      if (more > 0) {
        comments.add(new Span(getTranslation("synthesis.run.known.more", more)));
      }
      list.add(new DescriptionList.Term(getTranslation(reason.reason().key())), comments);
    }
    add(head("synthesis.run.known.set-aside"), list);
  }

  private void campaigns(List<RunDetails.OfCampaign> campaigns) {
    if (campaigns.isEmpty()) {
      return;
    }
    add(head("synthesis.run.known.texts"));
    for (var campaign : campaigns) {
      var line =
          new Paragraph(
              reference(campaign.template()),
              new Span(
                  " "
                      + getTranslation(
                          "synthesis.run.known.text", campaign.comments(), campaign.holders())));
      line.addClassName("small");
      add(line);
    }
  }

  private void languages(List<RunDetails.OfLanguage> languages) {
    if (languages.isEmpty()) {
      return;
    }
    var table =
        new ResponsiveTable(
            Stream.of("language", "method", "comments")
                .map(column -> getTranslation("synthesis.run.known." + column))
                .toList(),
            "dense");
    for (var language : languages) {
      table.addRowWithHeading(
          new Text(name(language)),
          new Text(method(language)),
          new Text(getTranslation("synthesis.run.known.number", language.comments())));
    }
    add(head("synthesis.run.known.languages"), table);
  }

  private String name(RunDetails.OfLanguage language) {
    var tag = new LanguageTag(language.language());
    return tag.equals(LanguageTag.UNDETERMINED)
        ? getTranslation("synthesis.run.known.unstated")
        : tag.locale().getDisplayLanguage(getLocale());
  }

  private String method(RunDetails.OfLanguage language) {
    return language.model().isEmpty()
        ? getTranslation("synthesis.run.known.by-words")
        : getTranslation("synthesis.run.known.by-model", language.model());
  }

  private Component head(String words) {
    var head = new H2(getTranslation(words));
    head.addClassName("sm");
    return head;
  }

  private Anchor reference(int comment) {
    return new Anchor(CommentLinks.comment(desk.slug(), comment), CommentLinks.reference(comment));
  }
}
