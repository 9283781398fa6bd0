package org.rapporteur.discussion.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.theme.ThemeService;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Loads threads page by page, in a time that does not grow with the number of comments.
@Service
public class ThreadService {

  public static final int THREADS_PER_PAGE = 20;
  /// Replies that are shown with each thread of a page.
  public static final int FIRST_REPLIES = 10;
  /// Comments on a page of replies or of a list.
  public static final int MAX_ITEMS = 100;

  private final ThreadSql threadSql;
  private final CommentSql commentSql;
  private final CommentConnector connector;
  private final ThemeService themes;
  private final Transactions transactions;

  ThreadService(
      ThreadSql threadSql,
      CommentSql commentSql,
      CommentConnector connector,
      ThemeService themes,
      Transactions transactions) {
    this.threadSql = threadSql;
    this.commentSql = commentSql;
    this.connector = connector;
    this.themes = themes;
    this.transactions = transactions;
  }

  /// Lists a page of threads with their first replies.
  ///
  /// @param after the cursor of the previous page; null for the first page
  public ThreadPage listThreads(
      QuestionId question, ThreadOrder order, ThreadFilter filter, @Nullable String after) {
    return transactions.read(
        () -> {
          int themeSize = filter.hasTheme() ? themes.countComments(question, filter.theme()) : 0;
          // One thread more than the page shows if there is a next page.
          var query =
              ThreadQuery.create(question, order, filter, after, THREADS_PER_PAGE + 1, themeSize);
          var roots = threadSql.listRoots(query);
          if (roots.size() <= THREADS_PER_PAGE) {
            return new ThreadPage(loadThreads(roots), Optional.empty());
          }
          var page = roots.subList(0, THREADS_PER_PAGE);
          return new ThreadPage(loadThreads(page), Optional.of(order.cursorAfter(page.getLast())));
        });
  }

  /// Counts the comments that match the filter, which has a theme or a position on the question.
  public int countMatching(QuestionId question, ThreadFilter filter) {
    return threadSql.countMatching(question, filter);
  }

  /// Lists replies of a thread with higher publication numbers, in order of publication.
  public CommentPage listReplies(CommentId root, int afterPublication) {
    return loadPage(MAX_ITEMS, limit -> threadSql.listReplies(root, afterPublication, limit));
  }

  /// Lists visible comments of a question in order of publication, for the API.
  public CommentPage listByPublication(QuestionId question, int afterPublication, int maxItems) {
    return loadPage(
        Math.clamp(maxItems, 1, MAX_ITEMS),
        limit -> threadSql.listByQuestion(question, afterPublication, limit));
  }

  /// Finds a visible comment. Empty before the opening and after a withdrawal of the consultation.
  public Optional<CommentDetails> findComment(ConsultationDetails consultation, int number) {
    return findComments(consultation, List.of(number)).stream().findFirst();
  }

  /// Finds those comments that are visible, by number. The caller limits how many.
  public List<CommentDetails> findComments(
      ConsultationDetails consultation, Collection<Integer> numbers) {
    return numbers.isEmpty() || !consultation.phase().showsComments()
        ? List.of()
        : transactions.read(
            () -> connector.addConnections(threadSql.find(consultation.id(), numbers)));
  }

  /// Returns the refusal for a number without a visible comment. It contains the highest public
  /// number.
  public Refusal notFoundRefusal(ConsultationDetails consultation, int number) {
    Optional<Integer> lastNumber =
        consultation.phase().showsComments()
            ? transactions.read(() -> threadSql.findLastNumber(consultation.id()))
            : Optional.empty();
    return lastNumber.isEmpty()
        ? new NotFound("comment", CommentLinks.reference(number))
        : new CommentNotFound(consultation.slug(), number, lastNumber.get());
  }

  /// Lists the comments from the first comment of the thread to the comment itself.
  public List<CommentDetails> listAncestors(
      ConsultationDetails consultation, CommentDetails comment) {
    return transactions.read(() -> connector.addConnections(threadSql.listAncestors(comment.id())));
  }

  /// Lists direct replies to a comment, in order of publication.
  public CommentPage listDirectReplies(CommentDetails comment, int afterPublication) {
    return loadPage(
        MAX_ITEMS, limit -> threadSql.listDirectReplies(comment.id(), afterPublication, limit));
  }

  /// Lists earlier revisions of a published comment, newest first, without sealed and pending ones.
  public List<CommentRevision> listEarlierRevisions(CommentDetails comment) {
    return comment.state().showsText() && comment.revision() > 1
        ? transactions.read(() -> commentSql.listEarlierRevisions(comment.id()))
        : List.of();
  }

  /// Lists publications with higher numbers, in order.
  public List<NewPublication> listPublications(ConsultationId consultation, int afterPublication) {
    return transactions.read(
        () -> threadSql.listPublications(consultation, afterPublication, MAX_ITEMS));
  }

  public CommentPage listByContributor(
      ConsultationDetails consultation, int contributor, int afterPublication) {
    return listByContributor(consultation, contributor, afterPublication, MAX_ITEMS);
  }

  public CommentPage listByContributor(
      ConsultationDetails consultation, int contributor, int afterPublication, int maxItems) {
    return loadPage(
        maxItems,
        limit ->
            threadSql.listByContributor(consultation.id(), contributor, afterPublication, limit));
  }

  /// Queries one item more than the page shows, to see if there is a next page.
  private CommentPage loadPage(int maxItems, IntFunction<List<CommentDetails>> query) {
    return transactions.read(
        () ->
            CommentPage.fromResults(connector.addConnections(query.apply(maxItems + 1)), maxItems));
  }

  private List<CommentThread> loadThreads(List<CommentDetails> roots) {
    // One reply more than the thread shows if there are more.
    var repliesByRoot = threadSql.listFirstReplies(roots, FIRST_REPLIES + 1);
    var comments = new ArrayList<>(roots);
    repliesByRoot.values().forEach(comments::addAll);
    var connectedByNumber =
        connector.addConnections(comments).stream()
            .collect(Collectors.toMap(CommentDetails::number, Function.identity()));
    return roots.stream()
        .map(
            root -> {
              var replies =
                  repliesByRoot.getOrDefault(root.number(), List.of()).stream()
                      .map(reply -> Objects.requireNonNull(connectedByNumber.get(reply.number())))
                      .toList();
              boolean hasMore = replies.size() > FIRST_REPLIES;
              return CommentThread.fromReplies(
                  Objects.requireNonNull(connectedByNumber.get(root.number())),
                  hasMore ? replies.subList(0, FIRST_REPLIES) : replies,
                  hasMore);
            })
        .toList();
  }
}
