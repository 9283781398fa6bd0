package org.rapporteur.discussion.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentEdit;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.reference.Quotations;
import org.rapporteur.discussion.rendering.CommentRenderContext;
import org.rapporteur.discussion.rendering.CommentRenderer;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.Markdown;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Tests how references, quotations and referring comments are rendered.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CommentConnectionsIT {

  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;
  @Autowired CommentReviewService review;
  @Autowired ThreadService threads;
  @Autowired DraftConnectionService draftConnections;
  @Autowired CommentRenderer renderer;

  ConsultationDetails consultation;
  Viewer author;

  @BeforeEach
  void openConsultation() {
    consultation = fixtures.anOpenConsultation();
    author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
  }

  @Test
  void onlyExistingReferencesBecomeLinks() {
    post(null, "We favour continuation.");
    post(null, "As C1 says, and C99 and M-0099 and ¶ 1 and S-1, under Q2 and Q9.");

    var drawn = render(2);

    String at = "/consultations/" + consultation.slug();
    assertThat(drawn.select(".c-body a.ref").eachAttr("href"))
        .containsExactly(at + "/comments/1", at + "/questions/2");
    assertThat(drawn.select(".c-body").text()).contains("C99 and M-0099 and ¶ 1 and S-1");
    assertThat(drawn.select(".c-body abbr").eachText()).containsExactly("¶ 1");
    assertThat(drawn.select(".c-body abbr").attr("title")).contains("No published report");
    assertThat(renderLight(2).select(".c-body a.ref").eachAttr("href"))
        .containsExactly("/light" + at + "/comments/1", "/light" + at + "/questions/2");
  }

  @Test
  void referringCommentsFollowEditRemovalAndRestoration() {
    post(null, "We favour continuation.");
    post(null, "As C1 says.");
    post(null, "C1 again, and C3 itself.");
    assertThat(readReferrers(1)).isEqualTo("Mentioned in C2 C3");
    assertThat(readReferrers(3)).isEmpty();

    comments.edit(author, consultation.id(), 2, new CommentEdit("As somebody says.", null));
    assertThat(readReferrers(1)).isEqualTo("Mentioned in C3");
    comments.edit(author, consultation.id(), 2, new CommentEdit("As C1 and C3 say.", null));
    assertThat(readReferrers(1)).isEqualTo("Mentioned in C2 C3");
    assertThat(readReferrers(3)).isEqualTo("Mentioned in C2");

    var third = review.lock(consultation.id(), 3).id();
    review.remove(third);
    assertThat(readReferrers(1)).isEqualTo("Mentioned in C2");
    review.publish(third);
    assertThat(readReferrers(1)).isEqualTo("Mentioned in C2 C3");
    comments.withdraw(author, consultation.id(), 2);
    assertThat(readReferrers(1)).isEqualTo("Mentioned in C3");
  }

  @Test
  void listOfReferringCommentsIsLimited() {
    post(null, "We favour continuation.");
    for (int i = 0; i < 12; i++) {
      post(null, "As C1 says.");
    }
    assertThat(readReferrers(1)).isEqualTo("Mentioned in C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 and more");
  }

  @Test
  void quotationShowsAuthorAndLaterChanges() {
    post(null, "We favour **continuation** of the Forum. It is useful.");
    post(1, createQuotation(1, "continuation of the Forum") + "\nSo do we.");
    assertThat(readQuotationSource(2)).isEqualTo("Delegate");
    assertThat(render(2).select("blockquote").text()).startsWith("continuation of the Forum");

    comments.edit(
        author,
        consultation.id(),
        1,
        new CommentEdit("Yes, continuation of the Forum is good.", null));
    assertThat(readQuotationSource(2)).isEqualTo("Delegate");
    comments.edit(author, consultation.id(), 1, new CommentEdit("We oppose it.", null));
    assertThat(readQuotationSource(2)).isEqualTo("Delegate C1 no longer contains this text");
    comments.withdraw(author, consultation.id(), 1);
    assertThat(readQuotationSource(2)).isEqualTo("C1 C1 is no longer available");
  }

  @Test
  void previewMatchesPostedComment() {
    post(null, "We favour **continuation** of the Forum.");
    String text =
        createQuotation(1, "continuation of the Forum") + "\nSo do we, as C1 and C99 say.";
    var place = CommentRenderContext.live(consultation, Locale.ENGLISH);
    String preview =
        renderer.renderPreview(text, draftConnections.resolve(consultation, text), place);

    post(1, text);

    assertThat(preview).contains("quoted-from").contains("/comments/1\"");
    assertThat(render(2).select(".c-body").html())
        .isEqualTo(Jsoup.parseBodyFragment("<div>" + preview + "</div>").select("div").html());
  }

  @Test
  void forgedQuotationIsNotLinked() {
    post(null, "We favour continuation.");
    String forged = createQuotation(1, "favour continuation").replace("favour", "oppose");
    post(1, forged);

    assertThat(render(2).select(".quoted-from")).isEmpty();
    assertThat(render(2).select("blockquote a").text()).isEqualTo("C1");
  }

  private String createQuotation(int number, String selected) {
    var comment = threads.findComment(consultation, number).orElseThrow();
    String plain = Markdown.toPlainText(comment.text());
    var passage = Quotations.locate(number, comment.revision(), plain, selected).orElseThrow();
    return passage.toMarkdown(consultation.slug(), passage.extractFrom(plain).orElseThrow());
  }

  private String readReferrers(int number) {
    return render(number).select(".referred").text();
  }

  private String readQuotationSource(int number) {
    return render(number)
        .select("blockquote .quoted-from")
        .text()
        .replaceAll("Delegate \\d+, C1", "Delegate");
  }

  private Document render(int number) {
    return render(number, CommentRenderContext.live(consultation, Locale.ENGLISH));
  }

  private Document renderLight(int number) {
    return render(number, CommentRenderContext.light(consultation, Locale.ENGLISH));
  }

  private Document render(int number, CommentRenderContext place) {
    return Jsoup.parseBodyFragment(
        renderer.renderComment(threads.findComment(consultation, number).orElseThrow(), place));
  }

  private void post(@Nullable Integer parent, String text) {
    comments.post(
        author,
        consultation.id(),
        new CommentDraft(consultation.question(1).orElseThrow().id(), parent, null, null, text),
        Channel.WEB,
        IdempotencyKey.random());
  }
}
