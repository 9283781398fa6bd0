package org.rapporteur.discussion.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.discussion.rendering.CommentBuilder.aPublishedComment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionScale;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.reference.Reference;
import org.rapporteur.discussion.thread.CommentConnections;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentThread;
import org.rapporteur.discussion.thread.PositionSplit;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig({
  CommentRenderer.class,
  CommentTextRenderer.class,
  HtmlTemplates.class,
  Messages.class
})
@Import(CommentRendererTests.TestFlagAction.class)
class CommentRendererTests {

  private static final Slug FORUM = new Slug("forum");
  private static final CommentRenderContext OPEN =
      new CommentRenderContext(
          FORUM, Locale.ENGLISH, CommentRenderContext.RenderMode.LIVE, Phase.OPEN, Map.of());

  @Autowired CommentRenderer comments;

  /// An action of another module that has its own page only in the light version.
  @Component
  static class TestFlagAction implements CommentActionProvider {
    @Override
    public List<CommentAction> publicActions(Phase phase) {
      return List.of(
          new CommentAction("flag", "discussion.edit", "i-flag", Set.of(CommentState.PUBLISHED)));
    }

    @Override
    public List<CommentAction> viewerActions(Viewer viewer, ConsultationDetails consultation) {
      return List.of();
    }

    @Override
    public Optional<String> noScriptPath(
        CommentAction action, Slug consultation, int commentNumber) {
      return Optional.of("/flags/" + commentNumber);
    }

    @Override
    public void perform(CommentActionRequest request) {}
  }

  @Test
  void commentShowsAuthorAndLink() {
    var html = render(aPublishedComment(147).forDelegation("Ministry of ICT").build());

    assertThat(html.select("article#c147 h3").text()).isEqualTo("Delegate, Ministry of ICT");
    assertThat(html.select(".c-meta").text())
        .contains("Government", "Africa", "4 September 2009, 10:12 UTC", "for Ministry of ICT");
    assertThat(html.select("a.c-id").attr("href")).isEqualTo("/consultations/forum/comments/147");
    assertThat(html.select(".c-name a").attr("href"))
        .isEqualTo("/consultations/forum/contributors/5");
    assertThat(html.select("[data-comment-act]").eachAttr("data-comment-act"))
        .containsExactly("agree", "disagree", "reply", "quote", "flag");
  }

  @Test
  void namesAreEscaped() {
    var html = render(aPublishedComment(1).withAuthor("<img src=x onerror=alert(1)>").build());

    assertThat(html.select("img")).isEmpty();
    assertThat(html.select("h3").text()).isEqualTo("<img src=x onerror=alert(1)>");
  }

  @Test
  void textHasItsLanguageAndDirection() {
    var html =
        render(
            aPublishedComment(1)
                .withLanguage(LanguageTag.ARABIC)
                .withText("نؤيد الاستمرار")
                .build());

    assertThat(html.select(".c-body").attr("lang")).isEqualTo("ar");
    assertThat(html.select(".c-body").attr("dir")).isEqualTo("rtl");
  }

  @Test
  void positionsAreShownByGroupAndRegion() {
    var split =
        Map.of(
            StakeholderGroup.GOVERNMENTS, new PositionSplit.AgreeDisagreeCounts(3, 1),
            StakeholderGroup.CIVIL_SOCIETY, new PositionSplit.AgreeDisagreeCounts(2, 0));
    var regions = Map.of(Region.AFRICAN, new PositionSplit.AgreeDisagreeCounts(5, 1));
    var html =
        render(
            aPublishedComment(1)
                .withGroupPositions(split)
                .withRegionPositions(regions)
                .withImportedAgreement(41)
                .build());

    assertThat(html.select("[data-comment-act=agree]").text()).isEqualTo("Agree 5");
    assertThat(html.select("[data-comment-act=disagree]").text()).isEqualTo("Disagree 1");
    assertThat(html.select(".split .bar").attr("aria-label"))
        .contains("Governments 3 agree, 1 disagree");
    assertThat(html.select(".split tbody tr").eachText())
        .containsExactly("Governments 3 1", "Civil society 2 0", "Africa 5 1");
    assertThat(html.select(".aux").text()).contains("41 agreed").contains("not counted here");
  }

  @Test
  void officialReplyShowsLabelInsteadOfGroup() {
    var html = render(aPublishedComment(1).official().build());

    assertThat(html.select(".badge").eachText()).containsExactly("Official reply");
    assertThat(html.select(".c-meta").text()).contains("Secretariat");
  }

  @Test
  void answerLinksOnlyToPublicSubmission() {
    var answer = aPublishedComment(1).inSubmission(7);
    var waiting = render(answer.build());
    assertThat(waiting.select(".c-meta").text()).contains("Part of S-7");
    assertThat(waiting.select(".c-meta a")).isEmpty();

    String address = "/consultations/forum/submissions/7";
    var open =
        render(
            answer
                .withConnections(
                    new CommentConnections(
                        Map.of(new Reference(Reference.ReferenceKind.SUBMISSION, 7), address),
                        Map.of(),
                        List.of(),
                        false))
                .build());
    assertThat(open.select(".c-meta a").text()).isEqualTo("Part of S-7");
    assertThat(open.select(".c-meta a").attr("href")).isEqualTo(address);
  }

  @Test
  void removedCommentShowsPlaceholderWithLogLink() {
    var html = render(aPublishedComment(158).withState(CommentState.REMOVED, 41).build());

    assertThat(html.select("article")).isEmpty();
    assertThat(html.select(".ghost").text()).contains("C158 was removed by a moderator", "M-0041");
    assertThat(html.select(".ghost a").attr("href")).isEqualTo("/consultations/forum/log/41");
    assertThat(html.text()).doesNotContain("We favour");
  }

  @Test
  void withdrawnCommentShowsPlaceholder() {
    var html = render(aPublishedComment(155).withState(CommentState.WITHDRAWN, null).build());

    assertThat(html.select(".ghost").text()).contains("C155 was withdrawn by its author");
    assertThat(html.select(".ghost p a")).isEmpty();
  }

  @Test
  void closedConsultationShowsCountsWithoutActions() {
    var context =
        new CommentRenderContext(
            FORUM, Locale.ENGLISH, CommentRenderContext.RenderMode.LIVE, Phase.CLOSED, Map.of());
    var html = Jsoup.parse(comments.renderComment(aPublishedComment(1).build(), context));

    assertThat(html.select("[data-comment-act=agree], [data-comment-act=reply]")).isEmpty();
    assertThat(html.select(".tally").text()).isEqualTo("0 agree, 0 disagree");
  }

  @Test
  void positionOnQuestionIsShownInWordsOfReader() {
    var scale = QuestionScale.createDefault(new Messages());
    var comment = aPublishedComment(1).withQuestionPosition(ScaleChoice.AGAINST).build();
    var french = new Messages().localeFor(LanguageTag.FRENCH);
    var context =
        new CommentRenderContext(
            FORUM,
            french,
            CommentRenderContext.RenderMode.LIVE,
            Phase.OPEN,
            Map.of(comment.question(), scale));
    var label = Jsoup.parse(comments.renderComment(comment, context)).select(".q-position");

    assertThat(label.text()).isEqualTo("Position on the question: Défavorable");
    assertThat(label.select("bdi").attr("lang")).isEqualTo("fr");
    var withoutScale = Jsoup.parse(comments.renderComment(comment, OPEN));
    assertThat(withoutScale.select(".q-position")).isEmpty();
    var unanswered = Jsoup.parse(comments.renderComment(aPublishedComment(2).build(), context));
    assertThat(unanswered.select(".q-position")).isEmpty();
  }

  @Test
  void lightVersionHasLinksAndNoButtons() {
    var context =
        new CommentRenderContext(
            FORUM, Locale.ENGLISH, CommentRenderContext.RenderMode.LIGHT, Phase.OPEN, Map.of());
    var html =
        Jsoup.parse(
            comments.renderComment(
                aPublishedComment(7).withChannel(Channel.MAIL).build(), context));

    assertThat(html.select("button")).isEmpty();
    assertThat(html.select("a.c-id").attr("href"))
        .isEqualTo("/light/consultations/forum/comments/7");
    assertThat(html.select(".tag").text()).isEqualTo("Received by e-mail");
    assertThat(html.select(".tally a").attr("href")).isEqualTo("/flags/7");
  }

  @Test
  void repliesBelowThirdLevelNameTheirParent() {
    var nested = new ArrayList<CommentDetails>();
    nested.add(aPublishedComment(1).withReplies(5).build());
    for (int n = 2; n <= 6; n++) {
      nested.add(aPublishedComment(n).inReplyTo(nested.getLast()).build());
    }
    var html =
        Jsoup.parse(
            comments.renderThread(
                new CommentThread(nested.getFirst(), nested.subList(1, 6), false), OPEN));

    assertThat(html.select("details.replies")).hasSize(3);
    assertThat(html.select(".replies .replies .replies > article").eachAttr("id"))
        .containsExactly("c4", "c5", "c6");
    assertThat(html.select(".answers").eachText())
        .containsExactly("In reply to C4", "In reply to C5");
    assertThat(html.select("summary .when-open").eachText())
        .containsExactly("Hide 5 replies", "Hide 4 replies", "Hide 3 replies");
  }

  @Test
  void linkToMoreRepliesWorksWithoutScript() {
    var root = aPublishedComment(1).withReplies(40).build();
    var reply = aPublishedComment(2).inReplyTo(root).build();
    var html =
        Jsoup.parse(comments.renderThread(new CommentThread(root, List.of(reply), true), OPEN));

    assertThat(html.select("[data-more-replies]").attr("href"))
        .isEqualTo("/consultations/forum/comments/1");
    assertThat(html.select("[data-more-replies]").text()).contains("40");
  }

  @Test
  void editedCommentShowsNewText() {
    var id = new CommentId(9);
    render(aPublishedComment(9).withId(id).withText("Before.").build());
    var html = render(aPublishedComment(9).withId(id).withText("After.").withRevision(2).build());

    assertThat(html.select(".c-body").text()).isEqualTo("After.");
    assertThat(html.select(".c-meta a").attr("href"))
        .isEqualTo("/consultations/forum/comments/9#revisions");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "[a](data:text/html;base64,PHNjcmlwdD4=)",
        "![a](x \"onerror=alert(1)\")",
        "<svg/onload=alert(1)>",
        "</div></article><form action=//evil.example>",
        "[a]: javascript:alert(1)\n\n[a]",
        "`</code><script>`",
        "\u202E<b onclick=alert(1)>evil</b>"
      })
  void hostileMarkdownStaysText(String markdown) {
    var html = render(aPublishedComment(1).withText(markdown).build());

    assertThat(html.select("script, img, form, article svg[onload], [onclick], [onerror]"))
        .isEmpty();
    assertThat(html.select("article")).hasSize(1);
    assertThat(html.select(".c-body a").eachAttr("href"))
        .allMatch(href -> href.isEmpty() || href.startsWith("http"));
  }

  @Test
  void deepNestingIsRenderedFlat() {
    var html = render(aPublishedComment(1).withText("> ".repeat(5_000) + "deep").build());

    assertThat(html.select("blockquote").size()).isLessThan(25);
    assertThat(html.select(".c-body").text()).contains("deep");
  }

  private Document render(CommentDetails comment) {
    return Jsoup.parse(comments.renderComment(comment, OPEN));
  }
}
