package io.postillion.plugin.wiring;

import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.Transactions;
import io.postillion.core.brand.ChannelBook;
import io.postillion.core.brand.ChannelCare;
import io.postillion.core.brand.ChannelKeeping;
import io.postillion.core.brand.ChannelMaker;
import io.postillion.core.brand.ChannelRenewal;
import io.postillion.core.brand.ChannelSteps;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.ConfiguredChannels;
import io.postillion.core.form.Forms;
import io.postillion.core.publish.NetworkConnections;
import io.postillion.plugin.config.ChannelsOfConfiguration;
import io.postillion.plugin.config.InstallationKey;
import io.postillion.plugin.config.PostillionProperties;
import io.postillion.plugin.connect.AllNetworks;
import io.postillion.plugin.connect.ConfiguredConnections;
import io.postillion.plugin.connect.DeskNetworks;
import io.postillion.plugin.connect.NetworkKind;
import io.postillion.plugin.store.Stores;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Channels that people set at the desk, beside those of the configuration. */
@Configuration(proxyBeanMethods = false)
public class ChannelConfiguration {

  @Bean("postillionChannelBook")
  ChannelBook channelBook(Stores stores) {
    return stores.channelBook();
  }

  @Bean("postillionChannelSteps")
  ChannelSteps channelSteps(Stores stores) {
    return stores.channelSteps();
  }

  @Bean("postillionConfiguredChannels")
  ConfiguredChannels configuredChannels(PostillionProperties properties) {
    return new ChannelsOfConfiguration(properties);
  }

  @Bean("postillionChannelMaker")
  ChannelMaker channelMaker(ObjectProvider<NetworkKind> kinds, HttpSettings settings) {
    return new DeskNetworks(kinds.stream().toList(), settings.allowedHosts());
  }

  @Bean("postillionAllNetworks")
  @Primary
  NetworkConnections allNetworks(
      ConfiguredConnections configured, ChannelBook book, ChannelMaker maker) {
    return new AllNetworks(configured, book, maker);
  }

  @Bean("postillionChannelKeeping")
  ChannelKeeping channelKeeping(
      ChannelBook book,
      ChannelSteps steps,
      Channels channels,
      ConfiguredChannels configured,
      ChannelMaker maker,
      NetworkConnections networks,
      Forms forms,
      InstallationKey key,
      Transactions transactions,
      Clock clock) {
    return new ChannelKeeping(
        book, steps, channels, configured, maker, networks, forms, key::isSet, transactions, clock);
  }

  @Bean("postillionChannelRenewal")
  ChannelRenewal channelRenewal(
      ChannelBook book,
      ChannelSteps steps,
      ConfiguredChannels configured,
      ChannelMaker maker,
      ChannelCare care,
      InstallationKey key,
      Transactions transactions,
      Clock clock) {
    return new ChannelRenewal(
        book, steps, configured, maker, care, key::isSet, transactions, clock);
  }
}
