/** The MarkdownContent component that was configured before this plugin. */
declare module 'virtual:recorded-session/MarkdownContent' {
  const MarkdownContent: typeof import('@astrojs/starlight/components/MarkdownContent.astro').default;
  export default MarkdownContent;
}
