// By what an HTTP answer is known to be a gateway's own, be it a refusal or a page: whatever else answers has no such header.
export const GATEWAY_MARK = { name: 'x-ringtop', value: 'v1' } as const;
