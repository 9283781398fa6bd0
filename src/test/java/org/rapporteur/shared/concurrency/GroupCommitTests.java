package org.rapporteur.shared.concurrency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

class GroupCommitTests {

  private static final int MOST = 3;

  private final List<List<Integer>> groups = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
  private ExecutorService people;
  private volatile boolean lets;

  private final GroupCommit<Integer, String> groupCommit =
      new GroupCommit<>(
          MOST,
          Duration.ofMinutes(1),
          (group, next) -> {
            groups.add(group);
            begun.countDown();
            if (lets) {
              next.run();
              next.run();
            }
            awaitQuietly(mayEnd);
            if (group.contains(13)) {
              throw new IllegalStateException("Thirteen");
            }
            return group.stream().map(n -> "done " + n).toList();
          });

  @BeforeEach
  void peopleComeTogether() {
    people = Executors.newThreadPerTaskExecutor(Executors.defaultThreadFactory());
  }

  @AfterEach
  void peopleGo() {
    mayEnd.countDown();
    people.close();
  }

  @Test
  void whoComesAloneIsNotKeptWaiting() {
    mayEnd.countDown();

    assertThat(groupCommit.submit(1)).isEqualTo("done 1");
    assertThat(groupCommit.submit(2)).isEqualTo("done 2");
    assertThat(groups).containsExactly(List.of(1), List.of(2));
  }

  @Test
  void whoComesMeanwhileIsServedTogetherAndInOrder() throws Exception {
    var answers = comeWhileTheFirstIsUnderWay(1, 2, 3, 4, 5);
    mayEnd.countDown();

    for (int i = 0; i < answers.size(); i++) {
      assertThat(answers.get(i).get()).isEqualTo("done " + (i + 1));
    }
    assertThat(groups).containsExactly(List.of(1), List.of(2, 3, 4), List.of(5));
  }

  @Test
  void failureReachesItsGroupAndNoOther() throws Exception {
    var answers = comeWhileTheFirstIsUnderWay(1, 12, 13, 14, 15);
    mayEnd.countDown();

    assertThat(answers.getFirst().get()).isEqualTo("done 1");
    for (var failed : answers.subList(1, 4)) {
      assertThatThrownBy(failed::get).cause().hasMessage("Thirteen");
    }
    assertThat(answers.getLast().get()).isEqualTo("done 15");
  }

  @Test
  void nextGroupBeginsWhereTheWorkLetsIt() throws Exception {
    lets = true;
    var answers = comeWhileTheFirstIsUnderWay(1, 2);
    while (groups.size() < 2) {
      Thread.onSpinWait();
    }
    // Only two at a time, however far both are.
    answers.add(comeAndWait(3));
    answers.add(comeAndWait(4));
    assertThat(groups).containsExactly(List.of(1), List.of(2));
    mayEnd.countDown();

    for (int i = 0; i < answers.size(); i++) {
      assertThat(answers.get(i).get()).isEqualTo("done " + (i + 1));
    }
    assertThat(groups.stream().flatMap(List::stream)).containsExactly(1, 2, 3, 4);
  }

  @Test
  void requestBehindAStuckBatchGivesUpAndIsNotProcessed() throws Exception {
    var impatient =
        new GroupCommit<Integer, String>(
            MOST,
            Duration.ofMillis(50),
            (group, next) -> {
              groups.add(group);
              begun.countDown();
              awaitQuietly(mayEnd);
              return group.stream().map(n -> "done " + n).toList();
            });
    assertThat(impatient.oldestBatchAge()).isZero();
    var stuck = people.submit(() -> impatient.submit(1));
    begun.await();
    assertThat(impatient.oldestBatchAge()).isPositive();

    assertThatThrownBy(() -> impatient.submit(2)).isInstanceOf(QueryTimeoutException.class);
    mayEnd.countDown();

    assertThat(stuck.get()).isEqualTo("done 1");
    assertThat(impatient.submit(3)).isEqualTo("done 3");
    assertThat(groups).containsExactly(List.of(1), List.of(3));
    assertThat(impatient.oldestBatchAge()).isZero();
  }

  private List<Future<String>> comeWhileTheFirstIsUnderWay(int... items) throws Exception {
    var answers = new ArrayList<Future<String>>();
    answers.add(people.submit(() -> groupCommit.submit(items[0])));
    begun.await();
    IntStream.of(items).skip(1).forEach(item -> answers.add(comeAndWait(item)));
    return answers;
  }

  private Future<String> comeAndWait(int item) {
    int before = threads.size();
    var answer =
        people.submit(
            () -> {
              threads.add(Thread.currentThread());
              return groupCommit.submit(item);
            });
    while (threads.size() == before || !isWaiting(threads.get(before))) {
      Thread.onSpinWait();
    }
    return answer;
  }

  /// In the queue, or in a batch.
  private static boolean isWaiting(Thread thread) {
    return thread.getState() == Thread.State.TIMED_WAITING
        || thread.getState() == Thread.State.WAITING;
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
