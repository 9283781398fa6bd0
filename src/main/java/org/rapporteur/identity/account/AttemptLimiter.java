package org.rapporteur.identity.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Limits sign-in, registration and mail attempts. Limits apply per server node, so several nodes
/// allow proportionally more.
@Component
public class AttemptLimiter {

  /// Enough for typing errors, too few for trying a list of stolen passwords.
  private static final Limit PER_ACCOUNT_AND_CLIENT = new Limit(8, Duration.ofMinutes(10));

  /// Higher, so that an attacker with a few IP addresses cannot lock the owner out.
  private static final Limit PER_ACCOUNT = new Limit(100, Duration.ofHours(1));

  /// High, because the people in a ministry or a conference hall share one IP address.
  private static final Limit PER_CLIENT = new Limit(200, Duration.ofMinutes(10));

  private static final Limit REGISTRATIONS_PER_CLIENT = new Limit(60, Duration.ofHours(1));

  /// Protects the owner of an e-mail address that somebody else entered.
  private static final Limit MAILS_PER_RECIPIENT = new Limit(5, Duration.ofHours(1));

  /// Stands for the IP address outside a web request, for example in a command.
  private static final String NO_CLIENT = "no-client";

  private static final int MAX_BUCKETS = 100_000;
  private static final Duration LONGEST_PERIOD = Duration.ofHours(1);

  private record Limit(int maxAttempts, Duration period) {

    Bucket createBucket() {
      return Bucket.builder()
          .addLimit(limit -> limit.capacity(maxAttempts).refillGreedy(maxAttempts, period))
          .build();
    }
  }

  /// Has a maximum size, so that attempts with many names cannot fill the memory.
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MAX_BUCKETS).expireAfterAccess(LONGEST_PERIOD).build();

  public void requireSignInAllowed(String account) {
    String client = clientAddress();
    String name = normalize(account);
    consume("client " + client, PER_CLIENT);
    consume(accountAndClientKey(name, client), PER_ACCOUNT_AND_CLIENT);
    consume("account " + name, PER_ACCOUNT);
  }

  /// Forgets earlier failures, so that a few typing errors do not count at the next sign-in.
  public void resetAfterSignIn(String account) {
    buckets.invalidate(accountAndClientKey(normalize(account), clientAddress()));
  }

  /// Counts registrations and password resets together.
  void requireRegistrationAllowed() {
    consume("registration " + clientAddress(), REGISTRATIONS_PER_CLIENT);
  }

  /// Returns false instead of throwing, because a refusal would reveal that an account exists.
  boolean tryConsumeMail(String email) {
    return findOrCreateBucket("mail " + email, MAILS_PER_RECIPIENT).tryConsume(1);
  }

  private void consume(String key, Limit limit) {
    var probe = findOrCreateBucket(key, limit).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooManyAttempts(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private Bucket findOrCreateBucket(String key, Limit limit) {
    return buckets.get(key, absent -> limit.createBucket());
  }

  private static String normalize(String account) {
    return account.strip().toLowerCase(Locale.ROOT);
  }

  private static String accountAndClientKey(String account, String client) {
    return "sign-in " + client + ' ' + account;
  }

  private static String clientAddress() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? request.getRequest().getRemoteAddr()
        : NO_CLIENT;
  }
}
