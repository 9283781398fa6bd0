package org.rapporteur.discussion.comment;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.reference.Passage;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What older comments name and quote is listed once, and no revision twice.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class OlderMentionsIT {

  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;
  @Autowired ThreadService threads;
  @Autowired OlderMentions older;
  @Autowired JdbcClient database;

  ConsultationDetails consultation;
  Viewer author;

  @Test
  void olderCommentsAreListedOnce() {
    consultation = fixtures.anOpenConsultation();
    author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    var first = post(null, "We favour continuation.");
    post(1, "As C1 says.");
    post(1, new Passage(1, 1, 3, 9).markdown(consultation.slug(), "favour") + "\nSo do we, C2.");
    var last = post(null, "As C1 says, and C2.");
    var known = listed(first.comment().value());
    forget(first.comment().value(), last.comment().value());

    older.list();

    assertThat(listed(first.comment().value())).isEqualTo(known).isEqualTo("4 1");
    assertThat(threads.find(consultation, 1).orElseThrow().connections().referrers())
        .containsExactly(2, 4);
    assertThat(database.sql("SELECT COUNT(*) FROM reference_backlog").query(Integer.class).single())
        .isZero();

    begin(first.comment().value(), last.comment().value());
    older.list();
    assertThat(listed(first.comment().value())).isEqualTo(known);
  }

  private void forget(long first, long last) {
    database
        .sql("DELETE FROM comment_reference WHERE comment_id BETWEEN ? AND ?")
        .params(first, last)
        .update();
    database
        .sql("DELETE FROM quotation WHERE comment_id BETWEEN ? AND ?")
        .params(first, last)
        .update();
    assertThat(listed(first)).isEqualTo("0 0");
    begin(first, last);
  }

  private void begin(long first, long last) {
    database.sql("INSERT INTO reference_backlog VALUES (?, ?)").params(first, last).update();
  }

  private String listed(long first) {
    return database
        .sql(
            """
            SELECT CONCAT((SELECT COUNT(*) FROM comment_reference WHERE comment_id >= :first), ' ',
                          (SELECT COUNT(*) FROM quotation WHERE comment_id >= :first))
            """)
        .param("first", first)
        .query(String.class)
        .single();
  }

  private Receipt post(@Nullable Integer parent, String text) {
    return comments.post(
        author,
        consultation.id(),
        new CommentDraft(consultation.question(1).orElseThrow().id(), parent, null, null, text),
        Channel.WEB,
        IdempotencyKey.random());
  }
}
