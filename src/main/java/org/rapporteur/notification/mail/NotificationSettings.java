package org.rapporteur.notification.mail;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of mails: their sender, the daily mail and the times between mails, attempts and jobs.
@ConfigurationProperties("rapporteur")
record NotificationSettings(
    @DefaultValue("rapporteur@localhost") String mailFrom,
    @DefaultValue("1m") Duration mailFirstWait,
    @DefaultValue("5s") Duration mailInterval,
    @DefaultValue("10m") Duration newsGap,
    @DefaultValue("06:00") LocalTime digestAt,
    @DefaultValue("1m") Duration resubmissionInterval) {}
