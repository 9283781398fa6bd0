package org.rapporteur.synthesis;

import static org.rapporteur.synthesis.DraftRows.JSON;
import static org.rapporteur.synthesis.DraftWriter.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.synthesis.engine.positions.CommentPositions;
import org.rapporteur.synthesis.engine.positions.PositionFindings;
import org.rapporteur.synthesis.engine.themes.Evidence;
import org.rapporteur.synthesis.engine.themes.Theme;
import org.rapporteur.synthesis.run.Product;
import org.springframework.stereotype.Component;

/// Writes what a run found beside its draft: themes, campaigns and how positions fell, as the desk
/// and the annexes of a report show them.
@Component
class FindingRows {

  private final DraftWriter writer;

  FindingRows(DraftWriter writer) {
    this.writer = writer;
  }

  void insert(long draft, Product product) {
    themes(draft, product);
    campaigns(draft, product);
    positions(draft, product);
    opinions(draft, product);
  }

  private void themes(long draft, Product product) {
    var found = product.findings();
    var evidence = new Evidence(found.reading(), found.campaigns(), found.themes());
    var all = new ArrayList<@Nullable Object[]>();
    for (var question : found.themes()) {
      for (var theme : evidence.ordered(product.material(), question.themes())) {
        all.add(
            row(
                draft,
                all.size(),
                theme.id(),
                theme.question(),
                theme.label(),
                JSON.writeValueAsString(finding(theme, evidence, product)),
                JSON.writeValueAsString(
                    theme.members().stream().map(Theme.Member::statement).toList())));
      }
    }
    writer.rows(
        "synthesis_theme (synthesis_id, position, id, question, label, finding, statements)", all);
  }

  private static ThemeFinding finding(Theme theme, Evidence evidence, Product product) {
    var comments = List.copyOf(evidence.comments(theme));
    var holders = new HashMap<Integer, String>();
    comments.forEach(
        number -> {
          var comment = product.material().present(number);
          holders.put(comment.holder(), comment.group());
        });
    var byGroup = new TreeMap<String, Integer>();
    holders.values().forEach(group -> byGroup.merge(group, 1, Integer::sum));
    return new ThemeFinding(
        theme.id(),
        theme.question(),
        theme.language(),
        theme.label(),
        theme.terms(),
        theme.kept(),
        comments,
        holders.size(),
        byGroup,
        product.findings().keyPoints().stream()
            .filter(point -> point.theme().equals(theme.id()))
            .map(
                point ->
                    new ThemeFinding.Point(
                        point.statement().comment(),
                        point.statement().revision(),
                        point.statement().span(),
                        point.statement().text(),
                        point.comments(),
                        point.holders()))
            .toList());
  }

  private void campaigns(long draft, Product product) {
    writer.rows(
        "synthesis_campaign (synthesis_id, template, question, finding)",
        product.findings().campaigns().stream()
            .map(
                c ->
                    row(
                        draft,
                        c.template(),
                        c.question(),
                        JSON.writeValueAsString(
                            new CampaignFinding(
                                c.question(),
                                c.template(),
                                c.comments(),
                                c.changed(),
                                c.holders(),
                                c.distinctTexts(),
                                c.holdersByGroup()))))
            .toList());
  }

  private void positions(long draft, Product product) {
    writer.rows(
        "synthesis_position (synthesis_id, comment, question, finding)",
        product.findings().positions().stream()
            .flatMap(
                question ->
                    question.all().stream()
                        .map(
                            on ->
                                row(
                                    draft,
                                    on.comment(),
                                    on.question(),
                                    JSON.writeValueAsString(finding(question, on)))))
            .toList());
  }

  private void opinions(long draft, Product product) {
    writer.rows(
        "synthesis_opinion (synthesis_id, number, finding)",
        product.findings().opinions().stream()
            .map(
                group ->
                    row(
                        draft,
                        group.number(),
                        JSON.writeValueAsString(OpinionFinding.of(group, product.material()))))
            .toList());
  }

  private static PositionFinding finding(PositionFindings question, CommentPositions on) {
    var byGroup = new TreeMap<String, PositionFinding.Split>();
    on.byGroup()
        .forEach(
            (group, tally) ->
                byGroup.put(group, new PositionFinding.Split(tally.agree(), tally.disagree())));
    return new PositionFinding(
        on.comment(),
        on.question(),
        shows(question, on.comment()),
        new PositionFinding.Split(on.all().agree(), on.all().disagree()),
        byGroup);
  }

  private static PositionFinding.Shows shows(PositionFindings question, int comment) {
    if (question.agreed().stream().anyMatch(on -> on.comment() == comment)) {
      return PositionFinding.Shows.AGREEMENT;
    }
    if (question.disagreed().stream().anyMatch(on -> on.comment() == comment)) {
      return PositionFinding.Shows.DISAGREEMENT;
    }
    if (question.differences().stream().anyMatch(d -> d.on().comment() == comment)) {
      return PositionFinding.Shows.DIFFERENCE_BETWEEN_GROUPS;
    }
    if (question.dissents().stream().anyMatch(d -> d.on().comment() == comment)) {
      return PositionFinding.Shows.DISSENT_OF_A_GROUP;
    }
    return question.divided().stream().anyMatch(on -> on.comment() == comment)
        ? PositionFinding.Shows.DIVISION
        : PositionFinding.Shows.NOTHING;
  }
}
