package org.rapporteur.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PageWriterTests {

  @Test
  void everyPageIsWrittenInOrderBeforeItEnds() {
    var written = new ArrayList<Integer>();

    PageWriter.<Integer>writeAll(
        next -> {
          for (int page = 0; page < 100; page++) {
            next.accept(List.of(2 * page, 2 * page + 1));
          }
        },
        written::add);

    assertThat(written).hasSize(200).isSorted();
  }

  @Test
  void pageIsWrittenWhileTheNextIsRead() {
    var bothAtOnce = new CountDownLatch(2);

    PageWriter.<Integer>writeAll(
        next -> {
          next.accept(List.of(1));
          meet(bothAtOnce);
        },
        row -> meet(bothAtOnce));

    assertThat(bothAtOnce.getCount()).isZero();
  }

  @Test
  void readingEndsWhenWritingFails() {
    var read = new ArrayList<Integer>();

    assertThatThrownBy(
            () ->
                PageWriter.<Integer>writeAll(
                    next -> {
                      for (int page = 0; page < 100; page++) {
                        read.add(page);
                        next.accept(List.of(page));
                      }
                    },
                    row -> {
                      throw new IllegalStateException("No space is left");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("No space is left");
    assertThat(read).hasSize(2);
  }

  @Test
  void whatWasReadBeforeReadingFailedIsWrittenWhenTheFailureIsTold() {
    var written = new ArrayList<Integer>();

    assertThatThrownBy(
            () ->
                PageWriter.<Integer>writeAll(
                    next -> {
                      next.accept(List.of(1));
                      throw new IllegalStateException("The database is gone");
                    },
                    written::add))
        .hasMessage("The database is gone");
    assertThat(written).containsExactly(1);
  }

  private static void meet(CountDownLatch both) {
    both.countDown();
    try {
      assertThat(both.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
