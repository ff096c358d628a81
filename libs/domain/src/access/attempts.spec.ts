import { networkOf } from './attempts.js';

describe('the network behind an attempt to sign in', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'], ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'], ['2001:db8:1:2::9', '2001:db8:1:2::/64'], ['2001:0DB8:0001:0002:ffff::', '2001:db8:1:2::/64'], ['2001:db8::1', '2001:db8:0:0::/64'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address, false)).toBe(network);
    expect(networkOf(address, true)).toBe(network);
  });

  it.each(['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.9.9', '192.168.1.1', '::1', 'fd00::1', 'fe80::1%eth0'])('%s is everybody behind a proxy that says nothing, and somebody behind one that does', (address) => {
    expect(networkOf(address, false)).toBeNull();
    expect(networkOf(address, true)).not.toBeNull();
  });

  it('172.32.0.1 is outside', () => {
    expect(networkOf('172.32.0.1', false)).toBe('172.32.0.1');
  });
});
