package org.rapporteur.discussion.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.identity.DelegationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Tells which comments came last, as feeds list them: none that was removed or withdrawn, and in
/// their place older ones that can be read.
@Service
public class NewestComments {

  /// How often it is read on, each time further than before: where thousands were removed at once,
  /// a feed is short rather than slow.
  private static final int TIMES = 4;

  private static final int FURTHER = 4;

  private final JdbcClient database;

  NewestComments(JdbcClient database) {
    this.database = database;
  }

  public List<CommentStamp> of(ConsultationId consultation, int most) {
    return stamps("c.consultation_id = ?", most, consultation.value());
  }

  public List<CommentStamp> of(QuestionId question, int most) {
    return stamps("c.question_id = ?", most, question.value());
  }

  /// The replies of the thread that begins with a comment.
  public List<CommentStamp> ofThread(ConsultationId consultation, int root, int most) {
    return stamps(
        "c.root_id = (SELECT t.id FROM comment t WHERE t.consultation_id = ? AND t.number = ?)",
        most,
        consultation.value(),
        root);
  }

  public List<CommentStamp> ofContributor(ConsultationId consultation, int contributor, int most) {
    return stamps(
        "c.contributor_id = (SELECT k.id FROM contributor k WHERE k.consultation_id = ? AND k.number = ?)",
        most,
        consultation.value(),
        contributor);
  }

  /// Of a theme of a consultation, in which what went is not counted either.
  public List<CommentStamp> ofTheme(ConsultationId consultation, int theme, int most) {
    return database
        .sql(
            CommentStamps.OF_THEME
                + "t.consultation_id = ? AND t.number = ? ORDER BY c.publication DESC LIMIT ?")
        .params(consultation.value(), theme, most)
        .query((row, n) -> CommentStamps.stamp(row))
        .list();
  }

  /// In all consultations of which comments are shown.
  public List<DelegationStamp> ofDelegation(
      DelegationId delegation, Predicate<ConsultationId> shown, int most) {
    return read(
            """
            JOIN contributor k ON k.id = c.contributor_id
             WHERE k.delegation_id = ? AND c.publication IS NOT NULL AND c.id < ? ORDER BY c.id DESC
            """,
            one -> one.stamp().comment().value(),
            shown,
            most,
            delegation.value())
        .stream()
        .map(one -> new DelegationStamp(one.consultation(), one.stamp()))
        .toList();
  }

  private List<CommentStamp> stamps(String of, int most, Object... keys) {
    return read(
            "WHERE " + of + " AND c.publication < ? ORDER BY c.publication DESC",
            one -> one.stamp().publication(),
            consultation -> true,
            most,
            keys)
        .stream()
        .map(One::stamp)
        .toList();
  }

  private record One(ConsultationId consultation, CommentStamp stamp, CommentState state) {}

  /// @param place where one stands in the order, from which it is read on
  private List<One> read(
      String which,
      ToLongFunction<One> place,
      Predicate<ConsultationId> shown,
      int most,
      Object... keys) {
    var newest = new ArrayList<One>();
    long before = Long.MAX_VALUE;
    int further = most;
    for (int time = 0; time < TIMES; time++, further *= FURTHER) {
      var read = read(which, before, further, keys);
      read.stream()
          .filter(one -> one.state().showsText() && shown.test(one.consultation()))
          .limit(most - newest.size())
          .forEach(newest::add);
      if (newest.size() == most || read.size() < further) {
        return newest;
      }
      before = place.applyAsLong(read.getLast());
    }
    return newest;
  }

  private List<One> read(String which, long before, int most, Object... keys) {
    var parameters = new ArrayList<Object>(List.of(keys));
    parameters.add(before);
    parameters.add(most);
    return database
        .sql(
            "SELECT c.id, c.publication, c.version, c.position_changes, c.consultation_id, c.state FROM comment c "
                + which
                + " LIMIT ?")
        .params(parameters)
        .query(
            (row, n) ->
                new One(
                    new ConsultationId(row.getLong("consultation_id")),
                    CommentStamps.stamp(row),
                    CommentState.valueOf(row.getString("state"))))
        .list();
  }
}
