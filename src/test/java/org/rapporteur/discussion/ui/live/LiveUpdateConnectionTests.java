package org.rapporteur.discussion.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@Timeout(30)
class LiveUpdateConnectionTests {

  private static final byte[] BEAT = {':', '\n', '\n'};

  private final Line line = new Line();
  private final List<LiveUpdateConnection> left = new ArrayList<>();
  private final MockAsyncContext connection =
      new MockAsyncContext(
          new MockHttpServletRequest(),
          new MockHttpServletResponse() {
            @Override
            public ServletOutputStream getOutputStream() {
              return line;
            }
          });
  private final LiveUpdateConnection reader =
      new LiveUpdateConnection(connection, new LiveUpdateClient(List.of()), left::add);

  @Test
  void nothingIsWrittenOnceTheContainerHasLetGo() {
    reader.write(BEAT);
    reader.onComplete(null);
    reader.write(BEAT);
    assertThat(line.written.size()).isEqualTo(BEAT.length);
    assertThat(left).containsExactly(reader);
  }

  @Test
  void nothingIsWrittenAfterAWriteThatFailed() {
    line.isBroken = true;
    reader.write(BEAT);
    line.isBroken = false;
    reader.write(BEAT);
    assertThat(line.written.size()).isZero();
    assertThat(left).containsExactly(reader);
  }

  @Test
  void nothingIsWrittenAfterTheEnd() {
    reader.close();
    reader.write(BEAT);
    assertThat(line.written.size()).isZero();
  }

  @Test
  void containerLetsGoOnlyAfterTheWriteThatIsUnderWay() throws InterruptedException {
    line.release = new CountDownLatch(1);
    var writing = Thread.ofPlatform().start(() -> reader.write(BEAT));
    line.isReached.await();
    var closing = Thread.ofPlatform().start(() -> reader.onComplete(null));
    while (closing.getState() != Thread.State.BLOCKED) {
      assertThat(closing.isAlive()).isTrue();
      Thread.onSpinWait();
    }
    assertThat(left).isEmpty();
    line.release.countDown();
    writing.join();
    closing.join();
    assertThat(line.written.size()).isEqualTo(BEAT.length);
    assertThat(left).containsExactly(reader);
  }

  /// What the browser holds of an answer: it can break, and it can keep a write waiting.
  private static final class Line extends ServletOutputStream {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final CountDownLatch isReached = new CountDownLatch(1);
    private CountDownLatch release = new CountDownLatch(0);
    private boolean isBroken;

    @Override
    public void write(int one) throws IOException {
      isReached.countDown();
      if (isBroken) {
        throw new IOException("Broken pipe");
      }
      try {
        release.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      written.write(one);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {}
  }
}
